package crm.ejb.access;

import crm.oracle.Changes;
import java.util.Locale;

/** Triggers that keep production right after a change; each can be put to sleep to see that somebody would notice. */
enum Untold {
    EPOCH_ROLE("role", "move role.*|role .* gives.*"),
    EPOCH_CRM_USER("crm_user", "user .* to role.*|deactivate.*|activate.*"),
    EPOCH_PERMISSION_SET("permission_set_permission", "(give|take) .*"),
    EPOCH_DEFAULT_ACCESS("default_access", ".* default .*"),
    CONTACT_SCOPE("contact", "create CONTACT.*"),
    CONTACT_SCOPE_CHANGE("contact", "(transfer|move|delete) CONTACT.*"),
    OPPORTUNITY_SCOPE("opportunity", "create OPPORTUNITY.*"),
    OPPORTUNITY_SCOPE_CHANGE("opportunity", "(transfer|move|delete) OPPORTUNITY.*"),
    EPOCH_PUBLIC_GROUP("public_group", "make GROUP.*"),
    EPOCH_PUBLIC_GROUP_MEMBER("public_group_member", "(list|strike) .* (in|from) GROUP.*"),
    EPOCH_QUEUE("queue", "make QUEUE.*"),
    EPOCH_QUEUE_MEMBER("queue_member", "(list|strike) .* (in|from) QUEUE.*"),
    EPOCH_SHARING_RULE("sharing_rule", "(make|change to|drop) rule.*"),
    LEAD_CRITERIA("lead", "write into LEAD.*"),
    ACCOUNT_CRITERIA("account", "write into ACCOUNT.*"),
    CONTACT_CRITERIA("contact", "write into CONTACT.*"),
    OPPORTUNITY_CRITERIA("opportunity", "write into OPPORTUNITY.*"),
    LEAD_SHARES_END("lead", "(transfer|claim|put) LEAD.*"),
    ACCOUNT_SHARES_END("account", "transfer ACCOUNT.*"),
    CONTACT_SHARES_END("contact", "transfer CONTACT.*"),
    OPPORTUNITY_SHARES_END("opportunity", "transfer OPPORTUNITY.*"),
    CRM_USER_SHARES_END("crm_user", "deactivate.*|activate.*");

    private final String table;
    private final String commands;

    Untold(String table, String commands) {
        this.table = table;
        this.commands = commands;
    }

    /** Whether the command may change what the trigger is there for. */
    boolean isAsked(Changes.Step step) {
        return step.told().matches(commands);
    }

    String begin() {
        return "alter table " + table + " disable trigger " + name().toLowerCase(Locale.ROOT);
    }

    String end() {
        return "alter table " + table + " enable trigger " + name().toLowerCase(Locale.ROOT);
    }
}
