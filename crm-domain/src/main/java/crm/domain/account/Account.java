package crm.domain.account;

import crm.domain.shared.CompanyName;
import crm.domain.shared.FieldChange;
import crm.domain.shared.Fold;
import crm.domain.shared.InvalidException;
import crm.domain.shared.OwnedRecord;
import crm.domain.shared.PhoneKey;
import crm.domain.shared.Problem;
import crm.domain.shared.RecordType;
import crm.domain.shared.Stamp;
import crm.domain.shared.Verdict;
import crm.domain.shared.WebDomain;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A company or a consumer we do business with. Contacts and opportunities hang on it; its place in a tree of parent
 * accounts gives nobody any access.
 */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are written for queries alone
public class Account extends OwnedRecord {
    @Enumerated(EnumType.STRING)
    private AccountKind kind;

    @Embedded
    private AccountProfile profile;

    private Long parentId;
    private String sortName;
    private String nameKey;
    private String webDomain;
    private String phoneKey;
    private String searchText;

    protected Account() {}

    /**
     * Opens an account.
     *
     * @throws InvalidException naming every wrong field
     */
    public Account(AccountKind kind, AccountProfile profile, int ownerId, Stamp stamp) {
        super(ownerId, stamp);
        this.kind = Objects.requireNonNull(kind, "an account is of a kind");
        describe(profile);
    }

    /**
     * Changes what is known of the account.
     *
     * @return the changed fields
     * @throws InvalidException naming every wrong field
     */
    public List<FieldChange> edit(AccountProfile changed, Stamp stamp) {
        AccountProfile before = profile;
        describe(changed);
        touch(stamp);
        return AccountProfile.FIELDS.changes(before, profile);
    }

    /**
     * Hangs the account under a parent, or under none; the tree's freedom from cycles is the caller's to check.
     *
     * @return the change, none if it hangs there already
     */
    public List<FieldChange> placeUnder(Long newParentId, Stamp stamp) {
        if (newParentId != null && newParentId.equals(id())) {
            throw new InvalidException(Problem.of("parentId", "account.parent.self"));
        }
        List<FieldChange> changes = FieldChange.ofLink("parentId", parentId, newParentId);
        if (!changes.isEmpty()) {
            parentId = newParentId;
            touch(stamp);
        }
        return changes;
    }

    /** Whether the account may have contacts: a person account has none. */
    public Verdict canHaveContacts() {
        return kind == AccountKind.BUSINESS ? Verdict.allowed() : Verdict.rejected("account.person.noContacts");
    }

    private void describe(AccountProfile described) {
        AccountProfile next = kind == AccountKind.PERSON ? described.ofPerson() : described;
        List<Problem> problems = new ArrayList<>(AccountProfile.FIELDS.problems(next));
        if (kind == AccountKind.PERSON && next.lastName() == null) {
            problems.removeIf(problem -> "name".equals(problem.field()));
            problems.add(Problem.of("lastName", "problem.required"));
        }
        InvalidException.throwIfAny(problems);
        profile = next;
        sortName = Fold.of(next.name());
        nameKey = CompanyName.key(next.name());
        webDomain = WebDomain.of(next.website(), next.email());
        phoneKey = PhoneKey.of(next.phone());
        searchText = Fold.joined(next.name(), next.website(), next.email());
    }

    @Override
    public RecordType type() {
        return RecordType.ACCOUNT;
    }

    public AccountKind kind() {
        return kind;
    }

    public AccountProfile profile() {
        return profile;
    }

    public Long parentId() {
        return parentId;
    }
}
