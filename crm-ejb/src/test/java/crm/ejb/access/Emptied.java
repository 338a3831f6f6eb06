package crm.ejb.access;

/** A database without records, people and settings of anybody. */
final class Emptied {
    static final String SQL = """
            set local session_replication_role = replica; -- the triggers would only keep what goes away as well
            delete from activity;
            delete from account_scope;
            delete from criteria_match;
            delete from record_share;
            delete from account_team_member;
            delete from opportunity_team_member;
            delete from sharing_rule;
            delete from queue_member;
            delete from public_group_member;
            delete from grantee;
            delete from queue;
            delete from public_group;
            delete from permission_set_permission;
            delete from permission_set_field;
            delete from opportunity;
            delete from contact;
            delete from account;
            delete from lead;
            delete from user_permission_set;
            delete from permission_set;
            delete from crm_user;
            delete from owner;
            delete from role;
            select setval('grantee_seq', 1, false);
            set local session_replication_role = origin;
            """;

    private Emptied() {}
}
