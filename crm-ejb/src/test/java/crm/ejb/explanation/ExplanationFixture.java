package crm.ejb.explanation;

import crm.domain.access.Permission;
import crm.domain.directory.Role;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.ejb.access.FactFinder;
import crm.ejb.directory.Colleagues;
import crm.ejb.shared.SqlText;
import crm.fixture.Database;
import crm.fixture.House;
import crm.fixture.People;
import crm.fixture.SalesDesk;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Victor above Martina above Lena; Graham elsewhere; an auditor and administrators without a place. */
final class ExplanationFixture implements AutoCloseable {
    static final RecordRef LEAD = new RecordRef(RecordType.LEAD, 900);

    private static final Set<String> SELLER = Stream.of(RecordType.values())
            .flatMap(type -> Stream.of(Permission.read(type), Permission.edit(type), Permission.create(type)))
            .collect(Collectors.toSet());

    private final Database database = Database.fresh();

    ExplanationFixture() {
        database.run(entities -> {
            People people = new People(entities);
            Role emea = people.role("EMEA", null);
            Role dach = people.role("DACH", emea);
            Role munich = people.role("Munich", dach);
            Role uk = people.role("UK", emea);
            Set<Integer> seller = Set.of(people.permissions("Seller", SELLER));
            people.user("victor", emea, seller);
            people.user("martina", dach, seller);
            people.user("lena", munich, seller);
            people.user("graham", uk, seller);
            people.user("audrey", null, office(people, Permission.AUDIT_READ));
            people.user("sharon", null, office(people, Permission.SHARING_ADMIN));
            people.user("ulf", null, office(people, Permission.USER_ADMIN));
        });
        run(LEAD_OF_LENA);
    }

    private static final String LEAD_OF_LENA = """
            insert into lead (id, owner_id, last_name, sort_name, search_text, status, status_since, source, channel,
                created_at, created_by, updated_at, updated_by)
            select 900, id, 'Secret', 's', 's', 'NEW', now(), 'WEB_FORM', 'INBOUND', now(), id, now(), id
            from crm_user where user_name = 'lena'
            """;

    private static Set<Integer> office(People people, String permission) {
        return Set.of(people.permissions(permission, Set.of(permission, Permission.LEAD_READ)));
    }

    Database database() {
        return database;
    }

    int id(String userName) {
        return database.call(entities -> People.id(entities, userName));
    }

    /** Runs a change; {@code @name} stands for the number of a user, {@code #name} for his number as a grantee. */
    void run(String sql) {
        String numbered = sql.replaceAll("@(\\w+)", "(select id from crm_user where user_name = '$1')")
                .replaceAll(
                        "#(\\w+)",
                        "(select g.id from grantee g join crm_user u on u.id = g.user_id where u.user_name = '$1')");
        database.run(entities -> new House(entities, "victor").sql().update(SqlText.of(numbered)));
    }

    /** Asks as somebody, in a transaction of its own. */
    <T> T as(String caller, Function<ExplanationService, T> question) {
        return database.call(entities -> {
            House house = new House(entities, caller);
            return question.apply(new ExplanationService(
                    new FactFinder(house.sql(), house.organisations()),
                    house.access(),
                    new ChildNames(house.sql(), house.access()),
                    new Colleagues(house.sql()),
                    house.viewer()));
        });
    }

    /** Does something at the doors to records. */
    <T> T selling(String caller, Function<SalesDesk, T> work) {
        return SalesDesk.as(database, caller, work);
    }

    @Override
    public void close() {
        database.close();
    }
}
