package crm.domain.access;

import crm.domain.shared.RecordType;
import java.util.List;

/**
 * The functions a user may have, each a security role of the container. They never say anything about single records:
 * that is the role hierarchy's and the sharing settings' matter.
 */
public final class Permission {
    /** Held by every active user; doors for everybody name it. */
    public static final String SIGNED_IN = "SIGNED_IN";

    public static final String LEAD_READ = "LEAD_READ";
    public static final String LEAD_CREATE = "LEAD_CREATE";
    public static final String LEAD_EDIT = "LEAD_EDIT";
    public static final String LEAD_DELETE = "LEAD_DELETE";
    public static final String LEAD_VIEW_ALL = "LEAD_VIEW_ALL";
    public static final String LEAD_MODIFY_ALL = "LEAD_MODIFY_ALL";
    public static final String LEAD_CONVERT = "LEAD_CONVERT";
    public static final String LEAD_IMPORT = "LEAD_IMPORT";

    public static final String ACCOUNT_READ = "ACCOUNT_READ";
    public static final String ACCOUNT_CREATE = "ACCOUNT_CREATE";
    public static final String ACCOUNT_EDIT = "ACCOUNT_EDIT";
    public static final String ACCOUNT_DELETE = "ACCOUNT_DELETE";
    public static final String ACCOUNT_VIEW_ALL = "ACCOUNT_VIEW_ALL";
    public static final String ACCOUNT_MODIFY_ALL = "ACCOUNT_MODIFY_ALL";

    public static final String CONTACT_READ = "CONTACT_READ";
    public static final String CONTACT_CREATE = "CONTACT_CREATE";
    public static final String CONTACT_EDIT = "CONTACT_EDIT";
    public static final String CONTACT_DELETE = "CONTACT_DELETE";
    public static final String CONTACT_VIEW_ALL = "CONTACT_VIEW_ALL";
    public static final String CONTACT_MODIFY_ALL = "CONTACT_MODIFY_ALL";

    public static final String OPPORTUNITY_READ = "OPPORTUNITY_READ";
    public static final String OPPORTUNITY_CREATE = "OPPORTUNITY_CREATE";
    public static final String OPPORTUNITY_EDIT = "OPPORTUNITY_EDIT";
    public static final String OPPORTUNITY_DELETE = "OPPORTUNITY_DELETE";
    public static final String OPPORTUNITY_VIEW_ALL = "OPPORTUNITY_VIEW_ALL";
    public static final String OPPORTUNITY_MODIFY_ALL = "OPPORTUNITY_MODIFY_ALL";

    public static final String VIEW_ALL_DATA = "VIEW_ALL_DATA";
    public static final String MODIFY_ALL_DATA = "MODIFY_ALL_DATA";
    public static final String USER_ADMIN = "USER_ADMIN";
    public static final String ROLE_ADMIN = "ROLE_ADMIN";
    public static final String PERMISSION_ADMIN = "PERMISSION_ADMIN";
    public static final String SHARING_ADMIN = "SHARING_ADMIN";
    /** Administers the roles below one's own and the people in them, never more than one has oneself. */
    public static final String DELEGATED_ADMIN = "DELEGATED_ADMIN";

    /** Says who takes new leads: assignment rules, absences, the default owner. */
    public static final String ROUTING_ADMIN = "ROUTING_ADMIN";

    /** Sets up web forms and the mail that answers, and looks at what was sent. */
    public static final String WEB_FORM_ADMIN = "WEB_FORM_ADMIN";

    public static final String AUDIT_READ = "AUDIT_READ";
    public static final String METRICS_READ = "METRICS_READ";

    private static final List<String> VERBS = List.of("READ", "CREATE", "EDIT", "DELETE", "VIEW_ALL", "MODIFY_ALL");

    /** Every permission a permission set may hold, in the order of the set-up page. */
    public static final List<String> ALL = all();

    private Permission() {}

    public static String read(RecordType type) {
        return type + "_READ";
    }

    public static String create(RecordType type) {
        return type + "_CREATE";
    }

    public static String edit(RecordType type) {
        return type + "_EDIT";
    }

    public static String delete(RecordType type) {
        return type + "_DELETE";
    }

    public static String viewAll(RecordType type) {
        return type + "_VIEW_ALL";
    }

    public static String modifyAll(RecordType type) {
        return type + "_MODIFY_ALL";
    }

    private static List<String> all() {
        List<String> all = new java.util.ArrayList<>();
        for (RecordType type : RecordType.values()) {
            VERBS.forEach(verb -> all.add(type + "_" + verb));
        }
        all.addAll(List.of(LEAD_CONVERT, LEAD_IMPORT, VIEW_ALL_DATA, MODIFY_ALL_DATA));
        all.addAll(List.of(
                USER_ADMIN,
                ROLE_ADMIN,
                PERMISSION_ADMIN,
                SHARING_ADMIN,
                DELEGATED_ADMIN,
                ROUTING_ADMIN,
                WEB_FORM_ADMIN,
                AUDIT_READ,
                METRICS_READ));
        return List.copyOf(all);
    }
}
