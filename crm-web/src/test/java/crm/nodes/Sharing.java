package crm.nodes;

import crm.fixture.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Groups, queues, rules, shares and teams, written straight into the tables by a third party: whatever writes them, the
 * database itself must tell the nodes. Every call is one committed transaction.
 */
final class Sharing {
    private static final List<String> TYPES = List.of("LEAD", "ACCOUNT", "CONTACT", "OPPORTUNITY");
    private static final String USER = "(select id from grantee where user_id = %d)";
    private static final String ROLE = "(select id from grantee where role_id = %d and kind = 'ROLE')";
    private static final String GROUP = "(select id from grantee where group_id = 1)";
    private static final String RULE = """
            insert into sharing_rule (id, record_type, kind, name, source_id, target_id, level)
            values (nextval('sharing_rule_seq'), '%s', 'OWNER', '%s', %s, %s, 'READ')""";

    private final Connection connection;
    private final Scene scene;

    /** Makes an empty group to which all of the owner's role is shared, and an empty queue. */
    Sharing(Database database, Scene scene) throws SQLException {
        this.scene = scene;
        connection = database.source().getConnection();
        connection.setAutoCommit(false);
        commit("insert into public_group (id, name) values (1, 'Friends')");
        for (String type : TYPES) {
            commit(RULE.formatted(type, "For friends", ROLE.formatted(scene.south), GROUP));
        }
        commit(
                "insert into owner (id, kind) values (nextval('owner_seq'), 'QUEUE')",
                "insert into queue (id, name) select id, 'Inbox' from owner where kind = 'QUEUE'");
    }

    void joinGroup() {
        commit("insert into public_group_member (group_id, grantee_id, grantee_kind) values (1, %s, 'USER')"
                .formatted(reader()));
    }

    void leaveGroup() {
        commit("delete from public_group_member");
    }

    void joinQueue() {
        commit("insert into queue_member (queue_id, grantee_id, grantee_kind) select id, %s, 'USER' from queue"
                .formatted(reader()));
    }

    void leaveQueue() {
        commit("delete from queue_member");
    }

    void putLeadIntoQueue() {
        commit("update lead set owner_id = (select id from queue) where id = " + scene.id(Secret.LEAD));
    }

    void takeLeadFromQueue() {
        commit("update lead set owner_id = " + scene.owner + " where id = " + scene.id(Secret.LEAD));
    }

    void makeRules() {
        commit(TYPES.stream()
                .map(type -> RULE.formatted(
                        type, "South to North", ROLE.formatted(scene.south), ROLE.formatted(scene.north)))
                .toArray(String[]::new));
    }

    void deleteRules() {
        commit("delete from sharing_rule where name = 'South to North'");
    }

    void makeCriteriaRule() {
        commit(
                """
                insert into sharing_rule (id, record_type, kind, name, condition, path, target_id, level)
                values (nextval('sharing_rule_seq'), 'LEAD', 'CRITERIA', 'Quarries', '{}', '$.company == "quarry"', %s, 'READ')""".formatted(reader()),
                "insert into criteria_match select r.id, l.id from sharing_rule r, lead l where r.name = 'Quarries'");
    }

    void deleteCriteriaRule() {
        commit("delete from sharing_rule where name = 'Quarries'");
    }

    void share() {
        commit(TYPES.stream()
                .map(type -> """
                        insert into record_share (record_type, record_id, grantee_id, level, reason, shared_by)
                        values ('%s', %d, %s, 'READ', 'please look', %d)""".formatted(type, scene.id(Secret.valueOf(type)), reader(), scene.owner))
                .toArray(String[]::new));
    }

    void endShares() {
        commit("delete from record_share");
    }

    void joinTeams() {
        commit("""
                insert into account_team_member (account_id, user_id, level, contact_level, opportunity_level, added_by)
                select id, %d, 'READ', 'READ', 'READ', %d from account""".formatted(scene.reader, scene.owner));
    }

    void leaveTeams() {
        commit("delete from account_team_member");
    }

    private String reader() {
        return USER.formatted(scene.reader);
    }

    private void commit(String... changes) {
        try (Statement statement = connection.createStatement()) {
            for (String change : changes) {
                statement.execute(change);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
