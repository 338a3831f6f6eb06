package crm.ejb.contact;

import crm.domain.access.AccessLevel;
import crm.domain.contact.Contact;
import crm.domain.contact.ContactProfile;
import crm.domain.shared.FieldRights;
import crm.ejb.account.AccountName;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;

/** Completes a contact with the names his page shows. */
record ContactDetails(Contact contact, AccountName account, ContactName reportsTo, FieldRights fields) {
    private record People(String owner, String updater) {}

    ContactDetail seen(AccessLevel level, Sql sql) {
        People people = sql.first(
                        SqlText.of(
                                "select (select display_name from crm_user where id = ?),"
                                        + " (select display_name from crm_user where id = ?)",
                                contact.ownerId(),
                                contact.updatedBy()),
                        row -> new People(row.getString(1), row.getString(2)))
                .orElseThrow();
        return new ContactDetail(
                contact.id(),
                contact.version(),
                ContactProfile.FIELDS.seen(contact.profile(), fields),
                account,
                reportsTo,
                contact.ownerId(),
                people.owner(),
                contact.createdAt(),
                contact.updatedAt(),
                people.updater(),
                level,
                fields);
    }
}
