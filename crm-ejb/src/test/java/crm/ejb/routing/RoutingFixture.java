package crm.ejb.routing;

import crm.domain.access.Condition;
import crm.domain.access.Operator;
import crm.domain.access.Permission;
import crm.domain.directory.CircleProfile;
import crm.domain.directory.GranteeKind;
import crm.domain.directory.Role;
import crm.domain.lead.LeadProfile;
import crm.domain.lead.LeadSource;
import crm.domain.routing.AbsenceProfile;
import crm.domain.routing.AssignmentProfile;
import crm.domain.shared.Address;
import crm.ejb.directory.GranteeNames;
import crm.ejb.directory.GranteeUses;
import crm.ejb.directory.OrganisationChanges;
import crm.ejb.lead.CaptureLead;
import crm.ejb.lead.LeadService;
import crm.ejb.lead.Leads;
import crm.ejb.lead.OwnerSought;
import crm.ejb.shared.SqlText;
import crm.ejb.sharing.GroupService;
import crm.ejb.sharing.Groups;
import crm.ejb.sharing.QueueService;
import crm.ejb.sharing.Queues;
import crm.fixture.Database;
import crm.fixture.House;
import crm.fixture.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * {@code root} administers everything; {@code anna} and {@code ben} are in the role Desk, {@code cora} stands apart and
 * captures; {@code idle} may not read leads. There is a queue Inbound.
 */
public final class RoutingFixture implements AutoCloseable {
    public final Database database = Database.fresh();

    public RoutingFixture() {
        database.run(entities -> {
            People people = new People(entities);
            Role desk = people.role("Desk", null);
            people.user("root", null, Set.of(people.permissions("Everything", Set.copyOf(Permission.ALL))));
            people.user("anna", desk);
            people.user("ben", desk);
            people.user("cora", null);
            people.user("idle", desk, Set.of());
        });
        queues(door -> door.create(new CircleProfile("Inbound", null, false), Set.of()));
    }

    static LeadService leads(House house) {
        house.events().to(OwnerSought.class, assignments(house)::answer);
        return new LeadService(
                new Leads(house.entities(), house.sql(), house.access(), house.list()),
                house.records(),
                house.viewer(),
                house.news());
    }

    public static Assignments assignments(House house) {
        return new Assignments(
                new AssignmentRules(house.sql(), new GranteeNames(house.sql())),
                new Absences(house.sql()),
                new Turns(house.sql()),
                house.access(),
                house.sql());
    }

    /** Lets the rules answer. */
    public static void answer(House house, OwnerSought sought) {
        assignments(house).answer(sought);
    }

    RoutingService routing(House house) {
        AssignmentRules rules = new AssignmentRules(house.sql(), new GranteeNames(house.sql()));
        return new RoutingService(
                rules,
                new Trials(rules, assignments(house), new Turns(house.sql())),
                new GranteeNames(house.sql()),
                changes(house));
    }

    <T> T routing(String caller, Function<RoutingService, T> call) {
        return inside(caller, house -> call.apply(routing(house)));
    }

    void routingDo(Consumer<RoutingService> call) {
        routing("root", door -> {
            call.accept(door);
            return null;
        });
    }

    void absencesDo(Consumer<AbsenceService> call) {
        inside("root", house -> {
            call.accept(
                    new AbsenceService(new Absences(house.sql()), assignments(house), house.access(), changes(house)));
            return null;
        });
    }

    <T> T queues(Function<QueueService, T> call) {
        return inside(
                "root",
                house -> call.apply(new QueueService(
                        new Queues(house.sql(), names(house)),
                        names(house),
                        new GranteeUses(house.sql()),
                        changes(house))));
    }

    <T> T groups(Function<GroupService, T> call) {
        return inside(
                "root",
                house -> call.apply(new GroupService(
                        new Groups(house.sql(), names(house)),
                        names(house),
                        new GranteeUses(house.sql()),
                        changes(house))));
    }

    public <T> T inside(String caller, Function<House, T> work) {
        return database.call(entities -> work.apply(new House(entities, caller)));
    }

    public void change(String sql, Object... values) {
        database.run(entities -> new House(entities, "root").sql().update(SqlText.of(sql, values)));
    }

    public List<String> ask(String sql, Object... values) {
        return inside("root", house -> house.sql().list(SqlText.of(sql, values), row -> row.getString(1)));
    }

    int user(String name) {
        return inside("root", house -> People.id(house.entities(), name));
    }

    /** The number of a grantee by its name. */
    public int grantee(GranteeKind kind, String name) {
        return inside("root", house -> new GranteeNames(house.sql())
                .find(null, Set.of(kind), 50).stream()
                        .filter(row -> row.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    /** Makes a rule: every lead of the country, or every lead at all if that is null, goes to the grantee. */
    public int rule(String name, String country, int target, Integer capacity) {
        Condition condition = country == null ? null : is(country);
        return routing("root", door -> door.create(new AssignmentProfile(name, true, condition, target, capacity)));
    }

    static Condition is(String country) {
        return new Condition.Comparison("country", Operator.EQUALS, country);
    }

    void away(String user, int fromToday, int untilToday) {
        LocalDate today = LocalDate.parse(ask("select (now() at time zone time_zone)::date from organisation")
                .get(0));
        absencesDo(door ->
                door.add(new AbsenceProfile(user(user), today.plusDays(fromToday), today.plusDays(untilToday))));
    }

    /** Captures a lead by the rules, as cora; gives the name of its owner. */
    String owner(String country) {
        long id = inside("cora", house -> leads(house).capture(new CaptureLead(profile("Lead", country), null, true)));
        return ask(
                        "select coalesce(u.display_name, q.name) from lead l left join crm_user u on u.id = l.owner_id"
                                + " left join queue q on q.id = l.owner_id where l.id = ?",
                        id)
                .get(0);
    }

    Set<String> audited() {
        return new TreeSet<>(ask("select kind || ' ' || detail::text from audit_event"));
    }

    public static LeadProfile profile(String lastName, String country) {
        return new LeadProfile(
                null,
                null,
                lastName,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new Address(null, null, null, null, country),
                LeadSource.WEB_FORM,
                null,
                null,
                false,
                false,
                false,
                null);
    }

    private static GranteeNames names(House house) {
        return new GranteeNames(house.sql());
    }

    private static OrganisationChanges changes(House house) {
        return new OrganisationChanges(house.access(), house.viewer(), house.news(), house.sql());
    }

    @Override
    public void close() {
        database.close();
    }
}
