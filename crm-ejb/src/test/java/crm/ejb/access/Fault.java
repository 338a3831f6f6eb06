package crm.ejb.access;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A mistake somebody could make, put in between production and the database: production asks something slightly else than
 * it means, or is told something slightly wrong. Each names the text it replaces, so that a fault which no longer meets
 * any statement is noticed.
 */
enum Fault implements UnaryOperator<String> {
    INACTIVE_VIEWERS_SEE("role_id, active,", "role_id, true,"),
    FIRST_OF_TWO_IN_A_ROLE_IS_ABOVE_THE_OTHER(
            "display_name, role_id,",
            "display_name, case when exists (select 1 from crm_user o where o.role_id = crm_user.role_id"
                    + " and o.id < crm_user.id) then 1000000 + role_id else role_id end,",
            "opportunity_access from role",
            "opportunity_access from role union all"
                    + " select 1000000 + id, id, name, contact_access, opportunity_access from role"),
    USERS_WITHOUT_ROLE_PASS_UP(
            "display_name, role_id,", "display_name, coalesce(role_id, (select max(id) from role)),"),
    ROLES_WHOSE_PATH_BEGINS_LIKE_ANOTHERS_ARE_BELOW_IT(
            "select id, parent_id, name, contact_access",
            "select id, coalesce((select max(s.id) from role s where s.parent_id is not distinct from role.parent_id"
                    + " and s.id <> role.id and role.id::text like s.id::text || '%'), parent_id), name, contact_access"),
    ONLY_THE_ROLE_DIRECTLY_ABOVE_COUNTS(
            "select id, parent_id, name, contact_access",
            "select id, case when exists (select 1 from role c where c.parent_id = role.id) then null"
                    + " else parent_id end, name, contact_access"),
    HIERARCHY_SWITCH_IS_IGNORED("level, hierarchy from default_access", "level, true from default_access"),
    PUBLIC_READ_IS_TAKEN_FOR_PUBLIC_EDIT(
            "select record_type, level,", "select record_type, replace(level, 'PUBLIC_READ', 'PUBLIC_EDIT'),"),
    C9_COUNTS_DELETED_CHILDREN("account_scope s where", Fault.ALL_CHILDREN + " s where"),
    C9_FORGETS_WHICH_TYPE_THE_CHILD_HAS("s.child_type = ", "'' <> "),
    C9_OPENS_EVERY_ACCOUNT_ONCE_THERE_IS_A_CHILD(
            "s.account_id = r.id and s.child_type", "s.account_id is not null and s.child_type"),
    C10_FOLLOWS_THE_SETTING_OF_THE_MANAGERS_ROLE(
            "select id, parent_id, name, contact_access, opportunity_access from role",
            "select r.id, r.parent_id, r.name, coalesce(p.contact_access, r.contact_access),"
                    + " coalesce(p.opportunity_access, r.opportunity_access) from role r"
                    + " left join role p on p.id = r.parent_id"),
    C10_FOLLOWS_THE_CHILDS_OWNER("account_owner_id", "owner_id"),
    C10_GIVES_EDIT_WHERE_THE_SETTING_SAYS_READ(
            "name, contact_access, opportunity_access",
            "name, replace(contact_access, 'READ', 'EDIT'), replace(opportunity_access, 'READ', 'EDIT')"),
    VIEW_ALL_ACCOUNTS_OPENS_CONTACTS(
            "permission from permission_set_permission",
            "permission from permission_set_permission union all select permission_set_id, 'CONTACT_VIEW_ALL'"
                    + " from permission_set_permission where permission = 'ACCOUNT_VIEW_ALL'"),
    VIEW_ALL_STANDS_IN_FOR_READ(
            "permission from permission_set_permission",
            "permission from permission_set_permission union all"
                    + " select permission_set_id, replace(permission, '_VIEW_ALL', '_READ')"
                    + " from permission_set_permission where permission like '%\\_VIEW\\_ALL'"),
    CONVERTED_LEADS_MAY_BE_EDITED(
            "r.converted_at is null and (", "true and (", "when r.converted_at is not null then", "when false then"),
    DELETED_RECORDS_ARE_LISTED("r.deleted_at is null", "true"),
    DELETED_RECORDS_PASS_THE_CHECK("when r.deleted_at is not null then 0", "when false then 0"),
    OWNER_IDS_ARE_OFF_BY_ONE(".owner_id)", ".owner_id - 1)"),
    CONFIDENTIAL_GROUPS_PASS_UP("name, confidential from public_group", "name, false from public_group"),
    OPEN_GROUPS_PASS_NOTHING_UP("name, confidential from public_group", "name, true from public_group"),
    CONFIDENTIAL_QUEUES_PASS_UP("name, confidential from queue", "name, false from queue"),
    OPEN_QUEUES_PASS_NOTHING_UP("name, confidential from queue", "name, true from queue"),
    NESTED_GROUPS_ARE_FORGOTTEN(
            "grantee_id from public_group_member", "grantee_id from public_group_member where grantee_kind <> 'GROUP'"),
    A_QUEUE_SERVES_NOBODY("grantee_id from queue_member", "grantee_id from queue_member where false"),
    ROLE_AND_BELOW_IS_TAKEN_FOR_ROLE(
            "select id, kind, coalesce", "select id, replace(kind, '_AND_BELOW', ''), coalesce"),
    ROLE_IS_TAKEN_FOR_ROLE_AND_BELOW(
            "select id, kind, coalesce",
            "select id, case kind when 'ROLE' then 'ROLE_AND_BELOW' else kind end, coalesce"),
    RULES_GIVE_EDIT_WHERE_THEY_SAY_READ("target_id, level from sharing_rule", "target_id, 'EDIT' from sharing_rule"),
    RULES_GIVE_READ_WHERE_THEY_SAY_EDIT("target_id, level from sharing_rule", "target_id, 'READ' from sharing_rule"),
    OWNER_RULES_SERVE_THEIR_SOURCE(
            "source_id, target_id, level from", "source_id, coalesce(source_id, target_id), level from"),
    RULES_ARE_FOR_LEADS_AND_ACCOUNTS_ALIKE(
            "record_type, source_id, target_id, level from sharing_rule",
            "replace(record_type, 'LEAD', 'ACCOUNT'), source_id, target_id, level from sharing_rule"),
    A_RULE_ON_A_QUEUE_IS_A_RULE_ON_ITS_MEMBERS(
            "target_id, level from sharing_rule",
            "target_id, level from sharing_rule union all select 100000 + s.id, s.name, s.record_type, m.grantee_id,"
                    + " s.target_id, s.level from sharing_rule s join grantee g on g.id = s.source_id"
                    + " join queue_member m on m.queue_id = g.queue_id"),
    THE_NEWEST_RULE_IS_FORGOTTEN(
            "target_id, level from sharing_rule",
            "target_id, level from sharing_rule where id < (select max(id) from sharing_rule)"),
    EXPIRED_SHARES_GRANT("s.expires_at > statement_timestamp()", "true"),
    A_SHARE_LASTS_A_MINUTE_TOO_LONG(
            "s.expires_at > statement_timestamp()", "s.expires_at > statement_timestamp() - interval '1 minute'"),
    SHARES_WITH_AN_END_NEVER_GRANT("s.expires_at > statement_timestamp()", "false"),
    SHARES_FORGET_WHICH_TYPE_THEY_ARE_FOR("s.record_type = ", "'' <> "),
    READ_IS_SHARED_AS_EDIT("and s.level = 'EDIT'", "and true"),
    SHARES_OPEN_EVERY_RECORD("record_share s where s.record_id = r.id", "record_share s where true"),
    RULES_OVER_VALUES_OPEN_EVERY_RECORD("criteria_match s where s.record_id = r.id", "criteria_match s where true"),
    EVERY_RULE_OVER_VALUES_IS_MINE("crm_reaches(?, s.rule_id)", "(crm_reaches(?, s.rule_id) is not null)"),
    TEAMS_OPEN_EVERY_ACCOUNT("account_team_member s where s.account_id = r.id", "account_team_member s where true"),
    AN_ACCOUNT_TEAMS_CONTACT_LEVEL_OPENS_OPPORTUNITIES("s.opportunity_level", "s.contact_level"),
    AN_ACCOUNT_TEAM_HAS_ITS_LEVEL_ON_CHILDREN("s.opportunity_level", "s.level", "s.contact_level", "s.level"),
    C9_COUNTS_DELETED_CHILDREN_THAT_WERE_SHARED(" and c.deleted_at is null", ""),
    C9_TAKES_THE_CHILDS_NUMBER_FOR_THE_ACCOUNTS("c.account_id = r.id", "c.id = r.id"),
    TEAMS_SERVE_THE_NEXT_USER("crm_reaches(?, s.user_id)", "crm_reaches(?, s.user_id - 1)"),
    AN_OR_BECOMES_AN_AND(" or crm_reaches", " and crm_reaches"),
    A_UNION_LOSES_NOTHING_BUT_DUPLICATES_STAY(") union (", ") union all ("),
    THE_NEXT_PAGE_BEGINS_WITH_THE_LAST_ROW(", r.id) < (", ", r.id) <= (", ", r.id) > (", ", r.id) >= ("),
    TIES_ARE_SKIPPED_BETWEEN_PAGES(", r.id) < (", ", 0) < (", ", r.id) > (", ", 0) > (");

    private static final String ALL_CHILDREN =
            "(select account_id, 'CONTACT' child_type, owner_id from contact union all"
                    + " select account_id, 'OPPORTUNITY', owner_id from opportunity)";

    private final List<String> texts;

    Fault(String... texts) {
        this.texts = Arrays.asList(texts);
    }

    @Override
    public String apply(String sql) {
        String changed = sql;
        for (int i = 0; i < texts.size(); i += 2) {
            changed = changed.replace(texts.get(i), texts.get(i + 1));
        }
        return changed;
    }

    /** The name as words. */
    String told() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
