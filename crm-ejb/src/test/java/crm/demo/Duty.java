package crm.demo;

import static crm.domain.access.Permission.ACCOUNT_CREATE;
import static crm.domain.access.Permission.ACCOUNT_DELETE;
import static crm.domain.access.Permission.ACCOUNT_EDIT;
import static crm.domain.access.Permission.ACCOUNT_READ;
import static crm.domain.access.Permission.AUDIT_READ;
import static crm.domain.access.Permission.CONTACT_CREATE;
import static crm.domain.access.Permission.CONTACT_DELETE;
import static crm.domain.access.Permission.CONTACT_EDIT;
import static crm.domain.access.Permission.CONTACT_READ;
import static crm.domain.access.Permission.DELEGATED_ADMIN;
import static crm.domain.access.Permission.LEAD_CONVERT;
import static crm.domain.access.Permission.LEAD_CREATE;
import static crm.domain.access.Permission.LEAD_DELETE;
import static crm.domain.access.Permission.LEAD_EDIT;
import static crm.domain.access.Permission.LEAD_IMPORT;
import static crm.domain.access.Permission.LEAD_READ;
import static crm.domain.access.Permission.OPPORTUNITY_CREATE;
import static crm.domain.access.Permission.OPPORTUNITY_DELETE;
import static crm.domain.access.Permission.OPPORTUNITY_EDIT;
import static crm.domain.access.Permission.OPPORTUNITY_READ;
import static crm.domain.access.Permission.VIEW_ALL_DATA;
import static crm.domain.access.Permission.WEB_FORM_ADMIN;

import crm.domain.access.Permission;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The permission sets. */
enum Duty {
    SALES_USER(
            "Sales user",
            "Works leads, accounts, contacts and opportunities: reads, creates and edits them, and converts leads.",
            List.of(LEAD_READ, LEAD_CREATE, LEAD_EDIT, LEAD_CONVERT, ACCOUNT_READ, ACCOUNT_CREATE, ACCOUNT_EDIT),
            List.of(CONTACT_READ, CONTACT_CREATE, CONTACT_EDIT),
            List.of(OPPORTUNITY_READ, OPPORTUNITY_CREATE, OPPORTUNITY_EDIT)),
    SALES_MANAGER(
            "Sales manager",
            "Beside what a sales user has: deletes and restores records, and imports leads.",
            List.of(LEAD_DELETE, ACCOUNT_DELETE, CONTACT_DELETE, OPPORTUNITY_DELETE, LEAD_IMPORT)),
    MARKETING(
            "Marketing",
            "Captures, imports and edits leads; reads accounts, contacts and opportunities to see what became of them.",
            List.of(LEAD_READ, LEAD_CREATE, LEAD_EDIT, LEAD_DELETE, LEAD_IMPORT, WEB_FORM_ADMIN),
            List.of(ACCOUNT_READ, CONTACT_READ, OPPORTUNITY_READ)),
    ADMINISTRATOR(
            "Administrator",
            "Everything: users, roles, permissions, sharing settings, and every record whoever owns it.",
            Permission.ALL),
    AUDITOR(
            "Auditor",
            "Sees every record and the audit trail, and changes nothing.",
            List.of(LEAD_READ, ACCOUNT_READ, CONTACT_READ, OPPORTUNITY_READ, VIEW_ALL_DATA, AUDIT_READ)),
    REGIONAL_ADMINISTRATOR(
            "Regional administrator",
            "Administers the roles below one's own and the people in them, and gives nobody more than one has.",
            List.of(DELEGATED_ADMIN));

    private final String setName;
    private final String description;
    private final Set<String> permissions = new TreeSet<>();

    @SafeVarargs
    Duty(String setName, String description, List<String>... permissions) {
        this.setName = setName;
        this.description = description;
        List.of(permissions).forEach(this.permissions::addAll);
    }

    String setName() {
        return setName;
    }

    /** Fields its permission set hides, each with the type of its records: marketing does not see what a sale is worth. */
    Map<String, String> hidden() {
        return this == MARKETING ? Map.of("annualRevenue", "LEAD", "amount", "OPPORTUNITY") : Map.of();
    }

    String description() {
        return description;
    }

    Set<String> permissions() {
        return permissions;
    }

    /** The identity its permission set is stored under. */
    int setId() {
        return ordinal() + 1;
    }
}
