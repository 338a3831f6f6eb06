package crm.ejb.access;

import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Thinks up groups, queues, rules, shares and teams for the organisation in a database, and changes of all of it, as SQL. */
final class RandomChanges {
    private static final int FIRST = 5_000;
    private static final String[] LEVELS = {"READ", "EDIT"};
    private static final String[] CHILD_LEVELS = {"NONE", "READ", "EDIT"};

    private final Random random;
    private final Function<String, List<Integer>> ask;
    private int next = FIRST;

    RandomChanges(Random random, Function<String, List<Integer>> ask) {
        this.random = random;
        this.ask = ask;
    }

    /** What is there from the beginning. */
    List<String> sharing() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            made.add(group());
            made.add(queue());
        }
        return made;
    }

    /** What stands on groups and queues. */
    List<String> more() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            made.add(joinGroup());
            made.add(joinQueue());
            made.add(ownerRule());
        }
        for (int i = 0; i < 4; i++) {
            made.add(criteriaRule());
        }
        for (int i = 0; i < 30; i++) {
            made.add(share());
            made.add(accountTeam());
            made.add(opportunityTeam());
        }
        made.add(
                "update lead set owner_id = (select id from queue order by id limit 1) where id % 3 = 0 and converted_at is null");
        return made;
    }

    /** A change of the organisation. */
    String next() {
        return switch (random.nextInt(18)) {
            case 0, 1, 2, 3 -> "update role set parent_id = " + otherRole() + " where id = " + role;
            case 4, 5 ->
                "update crm_user set role_id = " + (random.nextInt(5) == 0 ? "null" : role()) + " where id = " + user();
            case 6 -> "update crm_user set active = not active where id = " + user();
            case 7 ->
                "delete from permission_set_permission where permission_set_id = " + permissionSet()
                        + " and length(permission) % 2 = " + random.nextInt(2);
            case 8 ->
                "insert into permission_set_permission select " + permissionSet() + ", permission from"
                        + " (select distinct permission from permission_set_permission) p where length(permission) % 3 = "
                        + random.nextInt(3)
                        + " on conflict do nothing";
            case 9 -> joinGroup();
            case 10 -> joinQueue();
            case 11 ->
                "delete from " + (random.nextBoolean() ? "public_group_member" : "queue_member")
                        + " where grantee_id % 3 = " + random.nextInt(3);
            case 12 ->
                "update " + (random.nextBoolean() ? "public_group" : "queue")
                        + " set confidential = not confidential where id % 2 = " + random.nextInt(2);
            case 13 -> ownerRule();
            case 14 -> criteriaRule();
            case 15 -> "delete from sharing_rule where id = " + one("select id from sharing_rule");
            case 16 -> rewrittenRule();
            default -> setting();
        };
    }

    /** A live record. */
    RecordRef record() {
        RecordType type = RecordType.values()[random.nextInt(4)];
        return new RecordRef(type, one("select id from " + type.word() + " where deleted_at is null"));
    }

    /** Gives the record to a user, or a lead to a queue. */
    String newOwner(RecordRef record) {
        boolean queue = record.type() == RecordType.LEAD && random.nextInt(3) == 0;
        return "update " + record.type().word() + " set owner_id = " + (queue ? one("select id from queue") : user())
                + " where id = " + record.id();
    }

    private int role;

    private String otherRole() {
        role = role();
        String free = "with recursive within(id) as (select " + role
                + " union select r.id from role r join within w on r.parent_id = w.id)"
                + " select id from role where id not in (select id from within)";
        List<Integer> parents = ask.apply(free);
        return parents.isEmpty() || random.nextInt(6) == 0 ? "null" : String.valueOf(any(parents));
    }

    private String setting() {
        if (random.nextBoolean()) {
            return "update default_access set hierarchy = not hierarchy where record_type = '"
                    + RecordType.values()[random.nextInt(4)] + "'";
        }
        if (random.nextBoolean()) {
            return "update role set contact_access = '" + level(CHILD_LEVELS) + "', opportunity_access = '"
                    + level(CHILD_LEVELS) + "' where id = " + role();
        }
        String lead = "update default_access set level = '" + level("PRIVATE", "PUBLIC_READ", "PUBLIC_EDIT")
                + "' where record_type = 'LEAD'";
        return random.nextBoolean()
                ? lead
                : "update default_access set level = '" + level("PRIVATE", "CONTROLLED_BY_ACCOUNT")
                        + "' where record_type = 'CONTACT'";
    }

    private String group() {
        int id = next++;
        return "insert into public_group (id, name, confidential) values (" + id + ", 'Group " + id + "', "
                + random.nextBoolean() + ")";
    }

    private String queue() {
        int id = next++;
        return "insert into owner (id, kind) values (" + id
                + ", 'QUEUE'); insert into queue (id, name, confidential) values (" + id + ", 'Queue " + id + "', "
                + random.nextBoolean() + ")";
    }

    /** Groups contain older groups only, so no circle closes. */
    private String joinGroup() {
        int group = one("select id from public_group");
        return "insert into public_group_member (group_id, grantee_id, grantee_kind) select " + group
                + ", id, kind from grantee where kind <> 'QUEUE' and (group_id is null or group_id < " + group
                + ") order by id * " + factor() + " % 101 limit 1 on conflict do nothing";
    }

    private String joinQueue() {
        return "insert into queue_member (queue_id, grantee_id, grantee_kind) select " + one("select id from queue")
                + ", id, kind from grantee where id = " + one("select id from grantee where kind <> 'QUEUE'")
                + " on conflict do nothing";
    }

    private String ownerRule() {
        int id = next++;
        return "insert into sharing_rule (id, record_type, kind, name, source_id, target_id, level) values (" + id
                + ", '"
                + RecordType.values()[random.nextInt(4)] + "', 'OWNER', 'Rule " + id + "', "
                + one("select id from grantee") + ", " + one("select id from grantee") + ", '" + level(LEVELS) + "')";
    }

    private String criteriaRule() {
        int id = next++;
        RecordType type = RecordType.values()[random.nextInt(4)];
        return "insert into sharing_rule (id, record_type, kind, name, condition, path, target_id, level) values (" + id
                + ", '" + type + "', 'CRITERIA', 'Rule " + id + "', '{}', '" + path() + "', "
                + one("select id from grantee") + ", '" + level(LEVELS) + "'); " + matching(id, type);
    }

    private String rewrittenRule() {
        List<Integer> rules = ask.apply("select id from sharing_rule where kind = 'CRITERIA'");
        if (rules.isEmpty()) {
            return criteriaRule();
        }
        int id = any(rules);
        int type = one("select array_position(array['LEAD', 'ACCOUNT', 'CONTACT', 'OPPORTUNITY'], record_type) - 1"
                + " from sharing_rule where id = " + id);
        return "update sharing_rule set path = '" + path() + "' where id = " + id + "; delete from criteria_match"
                + " where rule_id = " + id + "; " + matching(id, RecordType.values()[type]);
    }

    private String path() {
        return "$.sort_name == \"name " + random.nextInt(5) + "\"";
    }

    private static String matching(int rule, RecordType type) {
        return "insert into criteria_match (rule_id, record_id) select s.id, r.id from " + type.word()
                + " r, sharing_rule s where s.id = " + rule + " and crm_folded(to_jsonb(r)::text)::jsonb @@ s.path";
    }

    private String share() {
        RecordType type = RecordType.values()[random.nextInt(4)];
        String expiry = random.nextInt(5) == 0 ? "now() - interval '1 second'" : "null";
        return "insert into record_share (record_type, record_id, grantee_id, level, reason, expires_at, shared_by) select '"
                + type + "', r.id, " + one("select id from grantee where kind <> 'QUEUE'") + ", '" + level(LEVELS)
                + "', 'Because', " + expiry + ", " + user() + " from " + type.word()
                + " r order by r.id * " + factor() + " % 101 limit 1 on conflict do nothing";
    }

    private String accountTeam() {
        return "insert into account_team_member (account_id, user_id, level, contact_level, opportunity_level, added_by)"
                + " select r.id, " + user() + ", '" + level(LEVELS) + "', '" + level(CHILD_LEVELS) + "', '"
                + level(CHILD_LEVELS) + "', " + user()
                + " from account r order by r.id * " + factor() + " % 101 limit 1 on conflict do nothing";
    }

    private String opportunityTeam() {
        return "insert into opportunity_team_member (opportunity_id, user_id, level, added_by) select r.id, " + user()
                + ", '" + level(LEVELS) + "', " + user()
                + " from opportunity r order by r.id * " + factor() + " % 101 limit 1 on conflict do nothing";
    }

    /** Mixes an order in which the first one is as good as any. */
    private int factor() {
        return 1 + random.nextInt(100);
    }

    private int user() {
        return one("select id from crm_user");
    }

    private int permissionSet() {
        return one("select id from permission_set");
    }

    private int role() {
        return one("select id from role");
    }

    private int one(String question) {
        return any(ask.apply(question));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private String level(String... levels) {
        return levels[random.nextInt(levels.length)];
    }
}
