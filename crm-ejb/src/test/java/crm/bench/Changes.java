package crm.bench;

import crm.domain.access.AccessLevel;
import crm.domain.access.Condition;
import crm.domain.access.RuleProfile;
import crm.domain.shared.RecordType;
import crm.ejb.access.CurrentViewer;
import crm.ejb.access.PreviewFilter;
import crm.ejb.access.RecordAccess;
import crm.ejb.directory.EditRole;
import crm.ejb.directory.GranteeRow;
import crm.ejb.directory.RoleRow;
import crm.ejb.directory.RoleService;
import crm.ejb.preview.PreviewService;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import crm.ejb.sharing.CircleDetail;
import crm.ejb.sharing.EditCircle;
import crm.ejb.sharing.GroupService;
import crm.ejb.sharing.RuleService;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What changes of the organisation cost, from the call of the door to the right answer of the next statement. */
final class Changes {
    private static final String WRITTEN = """
            select coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0) from pg_stat_xact_user_tables
            where relname in ('lead', 'account', 'contact', 'opportunity', 'account_scope', 'criteria_match')
            """;
    private static final int ROUNDS = 5;

    private final Node node;
    private final Scale scale;
    private final Company company;
    private final String administrator;
    private Shot slowest;

    Changes(Node node, Scale scale, Company company) {
        this.node = node;
        this.scale = scale;
        this.company = company;
        this.administrator = CompanySheet.userName(scale.placed() + 1 + Company.Apart.EVERYTHING.ordinal());
    }

    /** What one change took, made and taken back, and how many rows of records it wrote. */
    record Cost(String name, Figures made, Figures back, long written, String slowest) {}

    /** Changes whose cost must not depend on the number of records. */
    List<Cost> overOwners() throws SQLException {
        List<Cost> costs = new ArrayList<>();
        for (Change change : List.of(roleMove(), groupChange(), ownerRule())) {
            costs.add(measure(change, ROUNDS));
        }
        return costs;
    }

    Cost overValues() throws SQLException {
        return measure(valueRule(), 1);
    }

    private Cost measure(Change change, int rounds) {
        Figures made = new Figures();
        Figures back = new Figures();
        long written = 0;
        slowest = null;
        require(change, false);
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            written = Math.max(written, make(change.make()));
            require(change, true);
            made.add(System.nanoTime() - start);
            start = System.nanoTime();
            written = Math.max(written, make(change.back()));
            require(change, false);
            back.add(System.nanoTime() - start);
        }
        return new Cost(
                change.name(), made, back, written, String.format("%.1f ms: %s", slowest.nanos() / 1e6, slowest.sql()));
    }

    private long make(java.util.function.Consumer<Desk> work) {
        Node.Taken<Long> taken = node.as(administrator, desk -> {
            desk.door(Sql.class).update(SqlText.of("set local statement_timeout = 0"));
            work.accept(desk);
            return desk.door(Sql.class)
                    .first(SqlText.of(WRITTEN), row -> row.getLong(1))
                    .orElseThrow();
        });
        note(taken);
        return taken.answer();
    }

    private void require(Change change, boolean seen) {
        boolean sees = sees(change.user(), change.lead());
        if (sees != seen) {
            throw new IllegalStateException(change.name() + ": lead " + change.lead() + " is "
                    + (sees ? "still seen" : "not seen") + " by user " + change.user());
        }
    }

    private boolean sees(int user, long lead) {
        Node.Taken<Boolean> taken = node.as(CompanySheet.userName(user), desk -> desk.door(RecordAccess.class)
                .levels(desk.door(CurrentViewer.class).get(), RecordType.LEAD, List.of(lead))
                .containsKey(lead));
        note(taken);
        return taken.answer();
    }

    private void note(Node.Taken<?> taken) {
        for (Shot shot : taken.shots()) {
            if (slowest == null || shot.nanos() > slowest.nanos()) {
                slowest = shot;
            }
        }
    }

    /** One of the seven branches goes below another one, whose head then sees it. */
    private Change roleMove() throws SQLException {
        int branch = company.roles(2).toArray()[6];
        int above = company.roles(2).toArray()[5];
        return new Change(
                "a branch of " + scale.roles() / 7 + " roles moves",
                above,
                unseen(above, branch),
                desk -> move(desk, branch, above),
                desk -> move(desk, branch, 1));
    }

    static void move(Desk desk, int role, int under) {
        RoleService door = desk.door(RoleService.class);
        RoleRow row = door.view(role);
        door.edit(new EditRole(role, row.version(), row.name(), under, row.contactAccess(), row.opportunityAccess()));
    }

    /** Somebody who sees nothing comes into the group to which four branches are open. */
    private Change groupChange() throws SQLException {
        int user = scale.placed() + 1;
        int member = company.ofUser(user);
        return new Change(
                "somebody joins a group worth half of the leads",
                user,
                unseen(user, company.roles(2).toArray()[0]),
                desk -> members(desk, member, true),
                desk -> members(desk, member, false));
    }

    private static void members(Desk desk, int member, boolean in) {
        GroupService door = desk.door(GroupService.class);
        CircleDetail group = door.view(1);
        Set<Integer> members =
                group.members().stream().map(GranteeRow::id).collect(Collectors.toCollection(LinkedHashSet::new));
        if (in) {
            members.add(member);
        } else {
            members.remove(member);
        }
        door.edit(new EditCircle(1, group.version(), group.profile(), members));
    }

    private Change ownerRule() throws SQLException {
        int user = scale.placed() + 5;
        int source = company.roles(3).toArray()[0];
        RuleProfile rule = rule(company.ofRoleAndBelow(source), null, user);
        return new Change(
                "a rule over the owners of a subtree",
                user,
                unseen(user, source),
                desk -> desk.door(RuleService.class).create(rule),
                desk -> drop(desk, rule.name()));
    }

    /** A hundredth of the leads, found by their values. */
    private Change valueRule() throws SQLException {
        int user = scale.placed() + 5;
        Condition condition = ValueRules.band(0.90, 0.91);
        RuleProfile rule = rule(null, condition, user);
        long lead = node.probe()
                .jdbc()
                .number("select min(id) from lead where annual_revenue >= 900000000 and annual_revenue < 910000000");
        return new Change(
                "a rule over the values of " + scale.leads() / 100 + " leads",
                user,
                lead,
                desk -> desk.door(RuleService.class).create(rule),
                desk -> drop(desk, rule.name()));
    }

    private RuleProfile rule(Integer source, Condition condition, int user) {
        return new RuleProfile(
                RecordType.LEAD, "Tried out", null, source, condition, company.ofUser(user), AccessLevel.READ);
    }

    private static void drop(Desk desk, String name) {
        RuleService door = desk.door(RuleService.class);
        door.list().stream()
                .filter(row -> row.profile().name().equals(name))
                .forEach(row -> door.delete(row.id(), row.version()));
    }

    /** A lead of the subtree that somebody does not see. */
    private long unseen(int user, int role) throws SQLException {
        List<String> leads = node.probe().jdbc().texts("""
                with recursive below(id) as (select %d union all select r.id from role r join below b on r.parent_id = b.id)
                select (select min(l.id) from lead l where l.owner_id = u.id and l.converted_at is null) from crm_user u
                join below b on b.id = u.role_id where exists (select 1 from lead l where l.owner_id = u.id) limit 100
                """.formatted(role));
        return leads.stream()
                .filter(java.util.Objects::nonNull)
                .mapToLong(Long::parseLong)
                .filter(lead -> !sees(user, lead))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("user " + user + " sees all of role " + role));
    }

    /** What would change if a branch moved. */
    Figures preview() {
        int branch = company.roles(2).toArray()[6];
        int above = company.roles(2).toArray()[5];
        Figures figures = new Figures();
        for (int i = 0; i <= ROUNDS; i++) {
            Node.Taken<?> taken = node.as(administrator, desk -> {
                desk.door(Sql.class).update(SqlText.of("set local statement_timeout = 0"));
                return desk.door(PreviewService.class)
                        .of(() -> move(desk, branch, above), new PreviewFilter(null, 0, 20));
            });
            if (i > 0) {
                figures.add(taken.nanos());
            }
        }
        return figures;
    }
}
