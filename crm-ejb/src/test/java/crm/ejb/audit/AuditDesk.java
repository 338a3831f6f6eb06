package crm.ejb.audit;

import crm.ejb.shared.Noticed;
import crm.fixture.Database;
import crm.fixture.House;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads and writes the audit trail of a test's database. */
record AuditDesk(Database database) {
    <T> T as(String caller, Function<AuditService, T> call) {
        return database.call(entities -> call.apply(door(entities, caller)));
    }

    static AuditService door(EntityManager entities, String caller) {
        House house = new House(entities, caller);
        return new AuditService(
                new AuditEvents(house.sql()),
                new NamedRecords(house.sql(), house.access()),
                house.viewer(),
                house.news());
    }

    /** Notices that go to this database when they are written. */
    Notices notices() {
        return new Notices(new KeptNotices() {
            @Override
            public void add(Map<Noticed, Integer> noticed) {
                database.run(entities -> new KeptNotices(new House(entities, "nobody").sql()).add(noticed));
            }
        });
    }

    /** One line per entry, oldest first. */
    @SuppressWarnings("unchecked")
    List<String> entries() {
        return database.call(entities ->
                (List<String>) entities.createNativeQuery("select concat_ws(' ', actor_name, kind, record_id,"
                                + " (select string_agg(d.value, ',' order by d.key) from jsonb_each_text(detail) d), times)"
                                + " from audit_event order by id")
                        .getResultList());
    }

    void change(String sql) {
        database.run(entities -> entities.createNativeQuery(sql).executeUpdate());
    }
}
