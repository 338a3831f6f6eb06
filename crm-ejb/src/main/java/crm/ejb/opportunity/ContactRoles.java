package crm.ejb.opportunity;

import crm.domain.access.AccessLevel;
import crm.domain.access.Viewer;
import crm.domain.opportunity.ContactRole;
import crm.domain.opportunity.Opportunity;
import crm.domain.shared.FieldChange;
import crm.domain.shared.FieldRights;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import crm.domain.shared.RecordType;
import crm.ejb.access.RecordAccess;
import crm.ejb.contact.ContactMoved;
import crm.ejb.contact.Contacts;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The parts contacts play in sales. At most one contact of an opportunity is the main one. */
@Dependent
public class ContactRoles {
    private static final String FIELD = "contactRoles";

    private final Sql sql;
    private final RecordAccess access;
    private final Contacts contacts;

    @Inject
    public ContactRoles(Sql sql, RecordAccess access, Contacts contacts) {
        this.sql = sql;
        this.access = access;
        this.contacts = contacts;
    }

    /** Those contacts of an opportunity that the viewer may read, the main one first. */
    public List<ContactRoleRow> of(Viewer viewer, long opportunityId) {
        return access.withCondition(
                viewer,
                conditions -> sql.list(
                        SqlText.of(
                                        "select c.id, c.first_name, c.last_name, c.title, c.email,"
                                                + " c.phone, c.mobile, p.role, p.main"
                                                + " from opportunity_contact p join contact c on c.id = p.contact_id"
                                                + " where p.opportunity_id = ? and ",
                                        opportunityId)
                                .add(conditions.of(RecordType.CONTACT, "c", AccessLevel.READ))
                                .add(" order by p.main desc, c.sort_name, c.id"),
                        row -> row(row, conditions.fields(RecordType.CONTACT))));
    }

    /** Whether the viewer may read the contact, and so know of his sales. */
    boolean mayShow(Viewer viewer, long contactId) {
        return contacts.name(viewer, contactId) != null;
    }

    /**
     * Gives a contact a part in a sale, or another one.
     *
     * @return the change
     * @throws InvalidException if the viewer finds no such contact at the opportunity's account
     */
    public List<FieldChange> involve(Viewer viewer, Opportunity opportunity, InvolveContact part) {
        if (!contacts.isAt(viewer, part.contactId(), opportunity.accountId())) {
            throw new InvalidException(Problem.of("contactId", "problem.record"));
        }
        if (part.main()) {
            sql.update(SqlText.of(
                    "update opportunity_contact set main = false where opportunity_id = ? and main", opportunity.id()));
        }
        sql.update(SqlText.of(
                "insert into opportunity_contact (opportunity_id, contact_id, role, main) values (?, ?, ?, ?)"
                        + " on conflict (opportunity_id, contact_id) do update set role = excluded.role, main = excluded.main",
                opportunity.id(),
                part.contactId(),
                part.role(),
                part.main()));
        return List.of(new FieldChange(FIELD, null, part.contactId() + " " + part.role()));
    }

    /**
     * Makes the person of a converted lead part of the sale; whoever has a part keeps it. The caller has just decided on
     * both records and need not see them afterwards.
     *
     * @param main whether he becomes the main contact; only in a sale that has none
     */
    public void join(Opportunity opportunity, long contactId, boolean main) {
        sql.update(SqlText.of(
                "insert into opportunity_contact (opportunity_id, contact_id, role, main) values (?, ?, 'OTHER', ?)"
                        + " on conflict (opportunity_id, contact_id) do nothing",
                opportunity.id(),
                contactId,
                main));
    }

    /**
     * Takes a contact the viewer may read out of a sale.
     *
     * @return the change, none if he played no part
     */
    public List<FieldChange> release(Viewer viewer, Opportunity opportunity, long contactId) {
        boolean released = contacts.name(viewer, contactId) != null
                && sql.update(SqlText.of(
                                "delete from opportunity_contact where opportunity_id = ? and contact_id = ?",
                                opportunity.id(),
                                contactId))
                        > 0;
        return released ? List.of(new FieldChange(FIELD, String.valueOf(contactId), null)) : List.of();
    }

    /** An opportunity has gone to another account: the contacts stay with the old one. */
    public void leaveBehind(Opportunity opportunity) {
        sql.update(SqlText.of("delete from opportunity_contact where opportunity_id = ?", opportunity.id()));
    }

    /** A contact has gone to another account: his parts in the old account's sales end. */
    public void leave(@Observes ContactMoved event) {
        sql.update(SqlText.of("delete from opportunity_contact where contact_id = ?", event.contactId()));
    }

    private static ContactRoleRow row(ResultSet row, FieldRights fields) throws SQLException {
        String first = row.getString("first_name");
        String phone = fields.seen("phone", row.getString("phone"));
        return new ContactRoleRow(
                row.getLong("id"),
                first == null ? row.getString("last_name") : first + " " + row.getString("last_name"),
                fields.seen("title", row.getString("title")),
                fields.seen("email", row.getString("email")),
                phone == null ? fields.seen("mobile", row.getString("mobile")) : phone,
                ContactRole.valueOf(row.getString("role")),
                row.getBoolean("main"));
    }
}
