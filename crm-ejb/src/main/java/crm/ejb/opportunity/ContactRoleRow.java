package crm.ejb.opportunity;

import crm.domain.opportunity.ContactRole;
import java.io.Serializable;

/** A contact's part in a sale; title, e-mail and phone may be null. */
public record ContactRoleRow(
        long contactId, String name, String title, String email, String phone, ContactRole role, boolean main)
        implements Serializable {}
