package crm.ejb.directory;

import crm.domain.access.Permission;
import crm.domain.directory.Role;
import crm.domain.directory.UserProfile;
import crm.fixture.Database;
import crm.fixture.House;
import crm.fixture.People;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A small company: Top above Sales and Service, Sales above North and South; {@code root} may administer everything,
 * {@code clerk} users, {@code planner} (in North) roles; {@code anna} and {@code ben} work in North and South.
 */
final class DirectoryFixture implements AutoCloseable {
    final Database database = Database.fresh();
    int everything;
    int clerks;
    int workers;

    DirectoryFixture() {
        database.run(entities -> {
            People people = new People(entities);
            Role top = people.role("Top", null);
            Role sales = people.role("Sales", top);
            people.role("Service", top);
            Role north = people.role("North", sales);
            Role south = people.role("South", sales);
            everything = people.permissions("Everything", Set.copyOf(Permission.ALL));
            clerks = people.permissions("Clerk", Set.of(Permission.USER_ADMIN));
            workers = people.permissions("Work", Set.of(Permission.LEAD_READ, Permission.LEAD_EDIT));
            people.user("root", null, Set.of(everything));
            people.user("clerk", null, Set.of(clerks, workers));
            people.user(
                    "planner", north, Set.of(people.permissions("Planner", Set.of(Permission.ROLE_ADMIN)), workers));
            people.user("anna", north, Set.of(workers));
            people.user("ben", south, Set.of(workers));
            entities.createNativeQuery("update crm_user set password_hash = 'set' where user_name = 'root'")
                    .executeUpdate();
        });
    }

    <T> T users(String caller, Function<UserService, T> call) {
        return database.call(entities -> call.apply(users(entities, caller)));
    }

    <T> T roles(String caller, Function<RoleService, T> call) {
        return database.call(entities -> call.apply(roles(entities, caller)));
    }

    <T> T sets(String caller, Function<PermissionSetService, T> call) {
        return database.call(entities -> {
            House house = new House(entities, caller);
            return call.apply(new PermissionSetService(
                    new PermissionSets(entities, house.sql()), changes(house), ownAccounts(house)));
        });
    }

    <T> T preferences(String caller, Function<PreferenceService, T> call) {
        return database.call(entities -> {
            House house = new House(entities, caller);
            return call.apply(new PreferenceService(ownAccounts(house), changes(house)));
        });
    }

    <T> T sharing(String caller, Function<SharingService, T> call) {
        return database.call(entities -> {
            House house = new House(entities, caller);
            return call.apply(
                    new SharingService(new SharingSettings(house.organisations(), house.sql()), changes(house)));
        });
    }

    static UserService users(EntityManager entities, String caller) {
        House house = new House(entities, caller);
        return new UserService(
                new Users(entities, house.sql()),
                new Roles(entities, house.sql()),
                new PermissionSets(entities, house.sql()),
                changes(house),
                ownAccounts(house));
    }

    static RoleService roles(EntityManager entities, String caller) {
        return roles(new House(entities, caller));
    }

    static RoleService roles(House house) {
        EntityManager entities = house.entities();
        return new RoleService(new Roles(entities, house.sql()), changes(house));
    }

    static UserProfile profile(String userName, String last) {
        return new UserProfile(userName, "Test", last, userName + "@crm.test");
    }

    /** The role of that name as the tree shows it. */
    RoleRow role(String name) {
        return roles("root", RoleService::tree).stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    UserDetail user(String userName) {
        Integer id = database.call(entities -> new Users(entities, new House(entities, userName).sql())
                .named(userName)
                .orElseThrow()
                .id());
        return users("root", door -> door.view(id));
    }

    /**
     * Makes two changes so that the second begins before the first is committed.
     *
     * @return what refused the second, or null
     */
    Throwable whileUncommitted(Consumer<EntityManager> first, Runnable second) throws Exception {
        CompletableFuture<Throwable> outcome = new CompletableFuture<>();
        database.run(entities -> {
            first.accept(entities);
            entities.flush();
            Thread other = new Thread(() -> outcome.complete(refusalOf(second)));
            other.start();
            awaitSomebodyWaiting();
        });
        return outcome.get(30, TimeUnit.SECONDS);
    }

    String audited() {
        return ask("select string_agg(kind || ' ' || detail::text, E'\\n' order by id) from audit_event");
    }

    private void awaitSomebodyWaiting() {
        String waiting = "select count(*) from pg_locks l join pg_database d on d.oid = l.database"
                + " where l.locktype = 'advisory' and not l.granted and d.datname = current_database()";
        while (ask(waiting).equals("0")) {
            Thread.onSpinWait();
        }
    }

    private String ask(String sql) {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Throwable refusalOf(Runnable change) {
        try {
            change.run();
            return null;
        } catch (RuntimeException refused) {
            return refused;
        }
    }

    private static OrganisationChanges changes(House house) {
        return new OrganisationChanges(house.access(), house.viewer(), house.news(), house.sql());
    }

    private static OwnAccounts ownAccounts(House house) {
        return new OwnAccounts(
                new Users(house.entities(), house.sql()), house.viewer(), house.organisations(), house.sql());
    }

    @Override
    public void close() {
        database.close();
    }
}
