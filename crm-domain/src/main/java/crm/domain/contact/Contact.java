package crm.domain.contact;

import crm.domain.account.Account;
import crm.domain.shared.EmailAddress;
import crm.domain.shared.FieldChange;
import crm.domain.shared.Fold;
import crm.domain.shared.InvalidException;
import crm.domain.shared.OwnedRecord;
import crm.domain.shared.PhoneKey;
import crm.domain.shared.Problem;
import crm.domain.shared.RecordType;
import crm.domain.shared.Stamp;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.List;

/**
 * A person at a business account: customer, partner or affiliate. Always hangs on exactly one account; the account
 * owner's identity is copied beside it because record access depends on it, and the database keeps the copy true.
 */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are written for queries alone
public class Contact extends OwnedRecord {
    /** Written when the contact is added; a move is a statement of its own, so that no stale copy is ever written back. */
    @Column(updatable = false)
    private long accountId;

    @Column(updatable = false)
    private int accountOwnerId;

    @Embedded
    private ContactProfile profile;

    private Long reportsToId;
    private String sortName;
    private String phoneKey;
    private String emailKey;
    private String searchText;

    protected Contact() {}

    /**
     * Adds a person to an account.
     *
     * @throws crm.domain.shared.DeniedException if the account is a person account
     * @throws InvalidException naming every wrong field
     */
    public Contact(Account account, ContactProfile profile, int ownerId, Stamp stamp) {
        super(ownerId, stamp);
        hangOn(account);
        describe(profile);
    }

    /**
     * Changes what is known of the contact.
     *
     * @return the changed fields
     * @throws InvalidException naming every wrong field
     */
    public List<FieldChange> edit(ContactProfile changed, Stamp stamp) {
        List<FieldChange> changes = ContactProfile.FIELDS.changes(profile, changed);
        describe(changed);
        touch(stamp);
        return changes;
    }

    /**
     * Moves the person to another account; access follows the new one from the commit on, and whom the person reported to
     * stays behind.
     *
     * @return the changes, none if the person is there already
     */
    public List<FieldChange> moveTo(Account account, Stamp stamp) {
        List<FieldChange> changes = new ArrayList<>(FieldChange.ofLink("accountId", accountId, account.id()));
        if (!changes.isEmpty()) {
            hangOn(account);
            changes.addAll(reportTo(null, stamp));
            touch(stamp);
        }
        return changes;
    }

    /**
     * Says whom the person reports to, or nobody; gives no access. The tree's freedom from cycles is the caller's to
     * check.
     *
     * @return the change, none if it was so already
     */
    public List<FieldChange> reportTo(Long contactId, Stamp stamp) {
        if (contactId != null && contactId.equals(id())) {
            throw new InvalidException(Problem.of("reportsToId", "contact.reportsTo.self"));
        }
        List<FieldChange> changes = FieldChange.ofLink("reportsToId", reportsToId, contactId);
        if (!changes.isEmpty()) {
            reportsToId = contactId;
            touch(stamp);
        }
        return changes;
    }

    private void hangOn(Account account) {
        account.canHaveContacts().orDeny();
        accountId = account.id();
        accountOwnerId = account.ownerId();
    }

    private void describe(ContactProfile described) {
        InvalidException.throwIfAny(ContactProfile.FIELDS.problems(described));
        profile = described;
        sortName = Fold.joined(described.lastName(), described.firstName());
        phoneKey = PhoneKey.of(described.phone() == null ? described.mobile() : described.phone());
        emailKey = EmailAddress.key(described.email());
        searchText = Fold.joined(described.name(), described.email());
    }

    @Override
    public RecordType type() {
        return RecordType.CONTACT;
    }

    public long accountId() {
        return accountId;
    }

    public ContactProfile profile() {
        return profile;
    }

    public Long reportsToId() {
        return reportsToId;
    }
}
