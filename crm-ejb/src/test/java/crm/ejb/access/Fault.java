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
                    + " select 1000000 + id, id, contact_access, opportunity_access from role"),
    USERS_WITHOUT_ROLE_PASS_UP(
            "display_name, role_id,", "display_name, coalesce(role_id, (select max(id) from role)),"),
    ROLES_WHOSE_PATH_BEGINS_LIKE_ANOTHERS_ARE_BELOW_IT(
            "select id, parent_id, contact_access",
            "select id, coalesce((select max(s.id) from role s where s.parent_id is not distinct from role.parent_id"
                    + " and s.id <> role.id and role.id::text like s.id::text || '%'), parent_id), contact_access"),
    ONLY_THE_ROLE_DIRECTLY_ABOVE_COUNTS(
            "select id, parent_id, contact_access",
            "select id, case when exists (select 1 from role c where c.parent_id = role.id) then null"
                    + " else parent_id end, contact_access"),
    HIERARCHY_SWITCH_IS_IGNORED("level, hierarchy from default_access", "level, true from default_access"),
    PUBLIC_READ_IS_TAKEN_FOR_PUBLIC_EDIT(
            "select record_type, level,", "select record_type, replace(level, 'PUBLIC_READ', 'PUBLIC_EDIT'),"),
    C9_COUNTS_DELETED_CHILDREN("account_scope s where", Fault.ALL_CHILDREN + " s where"),
    C9_FORGETS_WHICH_TYPE_THE_CHILD_HAS("s.child_type = ", "'' <> "),
    C9_OPENS_EVERY_ACCOUNT_ONCE_THERE_IS_A_CHILD(
            "s.account_id = r.id and s.child_type", "s.account_id is not null and s.child_type"),
    C10_FOLLOWS_THE_SETTING_OF_THE_MANAGERS_ROLE(
            "select id, parent_id, contact_access, opportunity_access from role",
            "select r.id, r.parent_id, coalesce(p.contact_access, r.contact_access),"
                    + " coalesce(p.opportunity_access, r.opportunity_access) from role r"
                    + " left join role p on p.id = r.parent_id"),
    C10_FOLLOWS_THE_CHILDS_OWNER("account_owner_id", "owner_id"),
    C10_GIVES_EDIT_WHERE_THE_SETTING_SAYS_READ(
            "parent_id, contact_access, opportunity_access",
            "parent_id, replace(contact_access, 'READ', 'EDIT'), replace(opportunity_access, 'READ', 'EDIT')"),
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
    AN_OR_BECOMES_AN_AND(" or crm_reaches", " and crm_reaches"),
    A_UNION_LOSES_NOTHING_BUT_DUPLICATES_STAY(") union (", ") union all ("),
    THE_NEXT_PAGE_BEGINS_WITH_THE_LAST_ROW(", r.id) <", ", r.id) <=", ", r.id) >", ", r.id) >="),
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
