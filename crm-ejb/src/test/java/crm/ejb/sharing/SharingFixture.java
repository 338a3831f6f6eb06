package crm.ejb.sharing;

import crm.domain.access.AccessLevel;
import crm.domain.access.Condition;
import crm.domain.access.Operator;
import crm.domain.access.Permission;
import crm.domain.access.RuleProfile;
import crm.domain.directory.GranteeKind;
import crm.domain.directory.Role;
import crm.domain.lead.LeadProfile;
import crm.domain.lead.LeadSource;
import crm.domain.shared.Address;
import crm.domain.shared.Paging;
import crm.domain.shared.RecordType;
import crm.ejb.access.RecordAccess;
import crm.ejb.directory.GranteeNames;
import crm.ejb.directory.GranteeUses;
import crm.ejb.directory.OrganisationChanges;
import crm.ejb.directory.RoleService;
import crm.ejb.directory.Roles;
import crm.ejb.lead.CaptureLead;
import crm.ejb.lead.LeadFilter;
import crm.ejb.lead.LeadRow;
import crm.ejb.lead.LeadService;
import crm.ejb.lead.Leads;
import crm.ejb.shared.SqlText;
import crm.fixture.Database;
import crm.fixture.House;
import crm.fixture.People;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Sales: Chief above EMEA above DACH and UK; Partners stand apart, below Allies. {@code root} administers everything,
 * {@code clerk} (in EMEA) only sharing. {@code emil} is in EMEA, {@code anna} in DACH, {@code ben} in UK, {@code dora} in
 * Partners, {@code ally} in Allies.
 */
final class SharingFixture implements AutoCloseable {
    final Database database = Database.fresh();

    SharingFixture() {
        database.run(entities -> {
            People people = new People(entities);
            Role chief = people.role("Chief", null);
            Role emea = people.role("EMEA", chief);
            Role dach = people.role("DACH", emea);
            Role uk = people.role("UK", emea);
            Role allies = people.role("Allies", null);
            Role partners = people.role("Partners", allies);
            int root = people.permissions("Everything", Set.copyOf(Permission.ALL));
            int clerk = people.permissions(
                    "Clerk", Set.of(Permission.SHARING_ADMIN, Permission.LEAD_READ, Permission.LEAD_EDIT));
            people.user("root", null, Set.of(root));
            people.user("clerk", emea, Set.of(clerk));
            people.user("emil", emea);
            people.user("anna", dach);
            people.user("ben", uk);
            people.user("dora", partners);
            people.user("ally", allies);
        });
    }

    <T> T groups(String caller, Function<GroupService, T> call) {
        return inside(
                caller,
                house -> call.apply(new GroupService(
                        new Groups(house.sql(), names(house)), names(house), uses(house), changes(house))));
    }

    <T> T queues(String caller, Function<QueueService, T> call) {
        return inside(
                caller,
                house -> call.apply(new QueueService(
                        new Queues(house.sql(), names(house)), names(house), uses(house), changes(house))));
    }

    <T> T rules(String caller, Function<RuleService, T> call) {
        return inside(caller, house -> call.apply(rules(house)));
    }

    static RuleService rules(House house) {
        return new RuleService(new SharingRules(house.sql(), names(house)), names(house), changes(house));
    }

    static GroupService groups(House house) {
        return new GroupService(new Groups(house.sql(), names(house)), names(house), uses(house), changes(house));
    }

    <T> T roles(Function<RoleService, T> call) {
        return inside(
                "root", house -> call.apply(new RoleService(new Roles(house.entities(), house.sql()), changes(house))));
    }

    <T> T leads(String caller, Function<LeadService, T> call) {
        return inside(caller, house -> call.apply(leads(house)));
    }

    static LeadService leads(House house) {
        Leads leads = new Leads(house.entities(), house.sql(), house.access(), house.list());
        return new LeadService(leads, house.records(), house.viewer(), house.news());
    }

    <T> T inside(String caller, Function<House, T> work) {
        return database.call(entities -> work.apply(new House(entities, caller)));
    }

    void change(String sql, Object... values) {
        database.run(entities -> new House(entities, "root").sql().update(SqlText.of(sql, values)));
    }

    int number(String sql, Object... values) {
        return inside("root", house -> house.sql().first(SqlText.of(sql, values), row -> row.getInt(1)))
                .orElse(0);
    }

    /** The number of a grantee: of a user by his user name, of anything else by its name. */
    int grantee(GranteeKind kind, String name) {
        return inside("root", house -> new GranteeNames(house.sql())
                .find(null, Set.of(kind), 50).stream()
                        .filter(row -> row.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    /** Captures a lead owned by its captor. */
    long lead(String owner, String lastName, String country) {
        return leads(owner, door -> door.capture(new CaptureLead(profile(lastName, country), null)));
    }

    static LeadProfile profile(String lastName, String country) {
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

    int ownerRule(int source, int target, AccessLevel level) {
        return rules(
                "root",
                door -> door.create(new RuleProfile(
                        RecordType.LEAD, "Rule " + source + " " + target + level, null, source, null, target, level)));
    }

    int criteriaRule(Condition condition, int target, AccessLevel level) {
        return rules(
                "root",
                door -> door.create(new RuleProfile(
                        RecordType.LEAD, "Where " + target + level, null, null, condition, target, level)));
    }

    static Condition is(String field, Operator operator, String value) {
        return new Condition.Comparison(field, operator, value);
    }

    /** What somebody sees: names with levels, by the list; the check of every single record must agree. */
    Set<String> sees(String caller) {
        return inside(caller, house -> {
            RecordAccess access = house.access();
            List<LeadRow> rows =
                    leads(house).visible(LeadFilter.OPEN, Paging.first(200)).rows();
            List<Long> all = house.sql().list(SqlText.of("select id from lead"), row -> row.getLong(1));
            Map<Long, AccessLevel> checked = access.levels(house.viewer().get(), RecordType.LEAD, all);
            Set<String> seen = new TreeSet<>();
            rows.forEach(row -> {
                if (checked.remove(row.id()) != row.level()) {
                    throw new AssertionError("list and check disagree about " + row);
                }
                seen.add(row.name() + " " + row.level());
            });
            if (!checked.isEmpty()) {
                throw new AssertionError("the list lacks " + checked);
            }
            return seen;
        });
    }

    void rulesDo(String caller, Consumer<RuleService> call) {
        rules(caller, door -> {
            call.accept(door);
            return null;
        });
    }

    void leadsDo(String caller, Consumer<LeadService> call) {
        leads(caller, door -> {
            call.accept(door);
            return null;
        });
    }

    String audited() {
        return inside("root", house -> house.sql()
                        .list(
                                SqlText.of("select kind || ' ' || detail::text from audit_event order by id"),
                                row -> row.getString(1)))
                .toString();
    }

    private static GranteeNames names(House house) {
        return new GranteeNames(house.sql());
    }

    private static GranteeUses uses(House house) {
        return new GranteeUses(house.sql());
    }

    private static OrganisationChanges changes(House house) {
        return new OrganisationChanges(house.access(), house.viewer(), house.news(), house.sql());
    }

    @Override
    public void close() {
        database.close();
    }
}
