package crm.ejb.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.access.Permission;
import crm.domain.directory.Role;
import crm.domain.shared.InvalidException;
import crm.domain.shared.RecordType;
import crm.ejb.access.Member;
import crm.ejb.access.PersonChange;
import crm.ejb.access.Preview;
import crm.ejb.access.PreviewFilter;
import crm.ejb.access.PreviewedPeople;
import crm.ejb.access.RecordRehearsal;
import crm.ejb.access.RecordSample;
import crm.ejb.access.Rehearsal;
import crm.ejb.shared.SqlText;
import crm.fixture.Database;
import crm.fixture.House;
import crm.fixture.People;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** East and West below Top; emil heads East, wanda heads West, willi works below her and owns three leads. */
class PreviewingARoleMoveTest {
    private static final String FREE_LOCKS = "select count(*) from pg_locks where locktype = 'advisory'";
    private static final PreviewFilter EVERYBODY = new PreviewFilter(null, 0, 50);

    private final Database database = Database.fresh();
    private final int[] roles = new int[4];

    PreviewingARoleMoveTest() {
        database.run(entities -> {
            People people = new People(entities);
            Role top = people.role("Top", null);
            Role east = people.role("East", top);
            Role west = people.role("West", top);
            Role field = people.role("Field", west);
            roles[0] = top.id();
            roles[1] = east.id();
            roles[2] = west.id();
            roles[3] = field.id();
            people.user("root", null, Set.of(people.permissions("All", Set.copyOf(Permission.ALL))));
            people.user("emil", east);
            people.user("wanda", west);
            people.user("willi", field);
            for (int i = 1; i <= 3; i++) {
                entities.createNativeQuery("insert into lead (id, owner_id, last_name, sort_name, search_text, status,"
                                + " status_since, source, channel, created_at, created_by, updated_at, updated_by)"
                                + " select " + i + ", id, 'Lead " + i + "', 'n', 'n', 'NEW', now(), 'PHONE_INQUIRY',"
                                + " 'INBOUND', now(), id, now(), id from crm_user where user_name = 'willi'")
                        .executeUpdate();
            }
        });
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void it_tells_who_gains_who_loses_and_how_many_records() {
        Preview preview = preview("root", moving(roles[3], roles[1]), EVERYBODY);

        assertThat(preview.gaining()).isEqualTo(1);
        assertThat(preview.losing()).isEqualTo(1);
        assertThat(preview.shown()).extracting(PersonChange::name).containsExactly("emil", "wanda");
        assertThat(preview.shown().get(0).types()).singleElement().satisfies(leads -> {
            assertThat(leads.type()).isEqualTo(RecordType.LEAD);
            assertThat(leads.gained()).isEqualTo(3);
            assertThat(leads.lost()).isZero();
        });
        assertThat(preview.types()).singleElement().satisfies(leads -> {
            assertThat(leads.gained()).isEqualTo(3);
            assertThat(leads.lost()).isEqualTo(3);
        });
    }

    @Test
    void records_are_named_only_to_those_who_may_read_them_anyway() {
        Preview all = preview("root", moving(roles[3], roles[1]), EVERYBODY);
        take(Permission.VIEW_ALL_DATA, Permission.MODIFY_ALL_DATA, Permission.viewAll(RecordType.LEAD));
        take(Permission.modifyAll(RecordType.LEAD));
        Preview blind = preview("root", moving(roles[3], roles[1]), EVERYBODY);

        assertThat(all.types().get(0).gains()).extracting(RecordSample::name).contains("Lead 1");
        assertThat(blind.types().get(0).gained()).isEqualTo(3);
        assertThat(blind.types().get(0).gains()).isEmpty();
    }

    @Test
    void nothing_is_left_of_it() {
        House house = database.call(entities -> {
            House used = new House(entities, "root");
            Member wanda =
                    used.organisations().current(used.sql()).member("wanda").orElseThrow();
            long epoch = used.organisations().current(used.sql()).epoch();
            service(used).of(moving(roles[3], roles[1]).apply(used), EVERYBODY);
            assertThat(used.organisations().current(used.sql()).epoch()).isEqualTo(epoch);
            assertThat(used.organisations().current(used.sql()).below(wanda).cardinality())
                    .isEqualTo(1);
            assertThat(used.sql().first(SqlText.of(FREE_LOCKS), row -> row.getInt(1)))
                    .as("the organisation is held no longer")
                    .contains(0);
            return used;
        });

        assertThat(house).isNotNull();
        assertThat(ask("select count(*) from audit_event")).isZero();
        assertThat(ask("select parent_id from role where name = 'Field'")).isEqualTo(roles[2]);
    }

    @Test
    void it_is_refused_for_the_same_reasons_as_the_change() {
        assertThatThrownBy(() -> preview("root", moving(roles[2], roles[3]), EVERYBODY))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void the_change_is_made_only_while_the_organisation_is_the_one_previewed() {
        Preview preview = preview("root", moving(roles[3], roles[1]), EVERYBODY);
        database.run(entities -> entities.createNativeQuery("update role set name = 'Eastern' where name = 'East'")
                .executeUpdate());
        database.run(entities -> entities.createNativeQuery("update role set parent_id = null where name = 'Eastern'")
                .executeUpdate());

        boolean late = make(preview.epoch());
        Preview again = preview("root", moving(roles[3], roles[1]), EVERYBODY);
        boolean made = make(again.epoch());

        assertThat(late).isFalse();
        assertThat(made).isTrue();
        assertThat(ask("select parent_id from role where name = 'Field'")).isEqualTo(roles[1]);
    }

    @Test
    void people_are_found_by_name_and_page() {
        Preview found = preview("root", moving(roles[3], roles[1]), new PreviewFilter("WAN", 0, 50));
        Preview second = preview("root", moving(roles[3], roles[1]), new PreviewFilter(null, 1, 1));

        assertThat(found.found()).isEqualTo(1);
        assertThat(found.people()).isEqualTo(2);
        assertThat(found.shown()).extracting(PersonChange::name).containsExactly("wanda");
        assertThat(second.shown()).extracting(PersonChange::name).containsExactly("wanda");
    }

    @Test
    void a_name_changes_nothing_for_anybody() {
        Preview preview = preview(
                "root",
                used -> () -> used.sql().update(SqlText.of("update role set name = 'Far East' where name = 'East'")),
                EVERYBODY);

        assertThat(preview.isWithoutEffect()).isTrue();
    }

    private Function<House, Runnable> moving(int role, int under) {
        return used -> () -> crm.ejb.directory.Doors.move(used, role, under);
    }

    private Preview preview(String caller, Function<House, Runnable> change, PreviewFilter filter) {
        return database.call(entities -> {
            House used = new House(entities, caller);
            return service(used).of(change.apply(used), filter);
        });
    }

    private boolean make(long epoch) {
        return database.call(entities -> {
            House used = new House(entities, "root");
            return service(used).make(moving(roles[3], roles[1]).apply(used), epoch);
        });
    }

    private static PreviewService service(House used) {
        PreviewedPeople people = new PreviewedPeople(used.sql(), used.access(), used.viewer());
        return new PreviewService(
                new Rehearsal(used.sql(), used.access(), people),
                new RecordRehearsal(used.sql(), used.access(), people, used.viewer()),
                used.access());
    }

    private void take(String... permissions) {
        database.run(entities -> Set.of(permissions).forEach(permission -> remove(entities, permission)));
    }

    private static void remove(EntityManager entities, String permission) {
        entities.createNativeQuery("delete from permission_set_permission where permission = ?1")
                .setParameter(1, permission)
                .executeUpdate();
    }

    private int ask(String sql) {
        return database.call(entities -> new House(entities, "root")
                .sql()
                .first(SqlText.of(sql), row -> row.getInt(1))
                .orElseThrow());
    }
}
