package crm.ejb.access;

import java.util.Locale;

/** Triggers that keep production right after a change; each can be put to sleep to see that somebody would notice. */
enum Untold {
    EPOCH_ROLE("role"),
    EPOCH_CRM_USER("crm_user"),
    EPOCH_PERMISSION_SET("permission_set_permission"),
    EPOCH_DEFAULT_ACCESS("default_access"),
    CONTACT_SCOPE("contact"),
    CONTACT_SCOPE_CHANGE("contact"),
    OPPORTUNITY_SCOPE("opportunity"),
    OPPORTUNITY_SCOPE_CHANGE("opportunity");

    private final String table;

    Untold(String table) {
        this.table = table;
    }

    String begin() {
        return "alter table " + table + " disable trigger " + name().toLowerCase(Locale.ROOT);
    }

    String end() {
        return "alter table " + table + " enable trigger " + name().toLowerCase(Locale.ROOT);
    }
}
