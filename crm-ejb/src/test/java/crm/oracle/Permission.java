package crm.oracle;

/** A function permission as far as record access asks for it. */
public enum Permission {
    LEAD_READ,
    LEAD_EDIT,
    LEAD_VIEW_ALL,
    LEAD_MODIFY_ALL,
    ACCOUNT_READ,
    ACCOUNT_EDIT,
    ACCOUNT_VIEW_ALL,
    ACCOUNT_MODIFY_ALL,
    CONTACT_READ,
    CONTACT_EDIT,
    CONTACT_VIEW_ALL,
    CONTACT_MODIFY_ALL,
    OPPORTUNITY_READ,
    OPPORTUNITY_EDIT,
    OPPORTUNITY_VIEW_ALL,
    OPPORTUNITY_MODIFY_ALL,
    VIEW_ALL_DATA,
    MODIFY_ALL_DATA;

    public static Permission read(Kind kind) {
        return valueOf(kind + "_READ");
    }

    public static Permission edit(Kind kind) {
        return valueOf(kind + "_EDIT");
    }

    public static Permission viewAll(Kind kind) {
        return valueOf(kind + "_VIEW_ALL");
    }

    public static Permission modifyAll(Kind kind) {
        return valueOf(kind + "_MODIFY_ALL");
    }
}
