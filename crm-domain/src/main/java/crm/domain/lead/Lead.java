package crm.domain.lead;

import crm.domain.shared.CompanyName;
import crm.domain.shared.EmailAddress;
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
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One person who showed interest and has bought nothing yet. A lead is captured, worked (status, activities, score),
 * perhaps disqualified and taken up again, and in the end converted: once, for good. From then on nobody changes it.
 */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are written for queries alone
public class Lead extends OwnedRecord {
    @Embedded
    private LeadProfile profile;

    @Enumerated(EnumType.STRING)
    private LeadStatus status;

    private Instant statusSince;

    @Enumerated(EnumType.STRING)
    private DisqualifyReason disqualifiedFor;

    private LocalDate recycleOn;

    /** The sum of its points, kept beside the entity: to write about a lead never takes points back. */
    @Column(updatable = false)
    private int score;

    private boolean unread;
    private String externalId;
    private Instant convertedAt;

    private String sortName;
    private String nameKey;
    private String webDomain;
    private String phoneKey;
    private String emailKey;
    private String searchText;

    protected Lead() {}

    private Lead(LeadProfile profile, int ownerId, Stamp stamp) {
        super(ownerId, stamp);
        this.status = LeadStatus.NEW;
        this.statusSince = stamp.at();
        this.unread = ownerId != stamp.userId();
        describe(profile);
    }

    /**
     * Captures a lead, unread unless its owner captures it himself.
     *
     * @throws InvalidException naming every wrong field
     */
    public static Lead capture(LeadProfile profile, int ownerId, Stamp stamp) {
        return new Lead(profile, ownerId, stamp);
    }

    /**
     * Changes what is known of the lead.
     *
     * @return the changed fields
     * @throws InvalidException naming every wrong field
     * @throws crm.domain.shared.DeniedException if the lead is converted
     */
    public List<FieldChange> edit(LeadProfile changed, Stamp stamp) {
        canChange().orDeny();
        List<FieldChange> changes = LeadProfile.FIELDS.changes(profile, changed);
        describe(changed);
        touch(stamp);
        return changes;
    }

    /**
     * Moves the lead along its way by hand. Whatever closed it or put it aside is over with that.
     *
     * @return the changes, or none if the lead is there already
     * @throws crm.domain.shared.DeniedException if the lead is converted, or {@code next} is CONVERTED
     * @throws InvalidException if {@code next} is DISQUALIFIED, which needs a reason: {@link #disqualify}
     */
    public List<FieldChange> moveTo(LeadStatus next, Stamp stamp) {
        canChange().orDeny();
        if (next == LeadStatus.CONVERTED) {
            Verdict.rejected("lead.status.onlyByConversion").orDeny();
        }
        if (next == status) {
            return List.of();
        }
        if (next == LeadStatus.DISQUALIFIED) {
            throw new InvalidException(Problem.of("disqualifiedFor", "problem.required"));
        }
        return close(next, null, null, stamp);
    }

    /**
     * Gives the lead up, for a reason. It stays where it is and can be taken up again by moving it.
     *
     * @return the changes
     * @throws crm.domain.shared.DeniedException if the lead is converted
     * @throws InvalidException without a reason
     */
    public List<FieldChange> disqualify(DisqualifyReason reason, Stamp stamp) {
        canChange().orDeny();
        if (reason == null) {
            throw new InvalidException(Problem.of("disqualifiedFor", "problem.required"));
        }
        return close(LeadStatus.DISQUALIFIED, reason, null, stamp);
    }

    /**
     * Puts the lead aside, to be taken up again on a day: until then it is nurtured, and from then on it stands among those
     * that are due. A lead may wait for years.
     *
     * @param on the day it comes back
     * @param today what day it is for whoever does it
     * @return the changes
     * @throws crm.domain.shared.DeniedException if the lead is converted
     * @throws InvalidException without a day, or if it is not to come
     */
    public List<FieldChange> recycle(LocalDate on, LocalDate today, Stamp stamp) {
        canChange().orDeny();
        if (on == null || !on.isAfter(today)) {
            throw new InvalidException(Problem.of("recycleOn", on == null ? "problem.required" : "problem.notToCome"));
        }
        return close(LeadStatus.NURTURING, null, on, stamp);
    }

    private List<FieldChange> close(LeadStatus next, DisqualifyReason reason, LocalDate on, Stamp stamp) {
        List<FieldChange> changes = new ArrayList<>();
        if (next != status) {
            changes.add(enter(next, stamp));
        }
        if (reason != disqualifiedFor) {
            changes.add(new FieldChange("disqualifiedFor", word(disqualifiedFor), word(reason)));
        }
        if (!Objects.equals(on, recycleOn)) {
            changes.add(new FieldChange("recycleOn", word(recycleOn), word(on)));
        }
        disqualifiedFor = reason;
        recycleOn = on;
        touch(stamp);
        return changes;
    }

    private static String word(Object value) {
        return value == null ? null : value.toString();
    }

    /** Whether the lead may still be changed. */
    public Verdict canChange() {
        return convertedAt == null ? Verdict.allowed() : Verdict.rejected("lead.converted");
    }

    /** Whether the lead may be converted now: it must be open, neither disqualified nor in the recycle bin. */
    public Verdict canConvert() {
        if (convertedAt != null) {
            return Verdict.rejected("lead.convert.already");
        }
        if (isDeleted()) {
            return Verdict.rejected("lead.convert.deleted");
        }
        return status == LeadStatus.DISQUALIFIED ? Verdict.rejected("lead.convert.disqualified") : Verdict.allowed();
    }

    /**
     * Closes the lead's life: it has become an account, a contact and perhaps an opportunity. Called once, by the
     * conversion, in its transaction.
     */
    public FieldChange convert(Stamp stamp) {
        canConvert().orDeny();
        FieldChange change = enter(LeadStatus.CONVERTED, stamp);
        convertedAt = stamp.at();
        recycleOn = null;
        unread = false;
        return change;
    }

    /** Remembers that the owner has opened the lead. */
    public void read() {
        unread = false;
    }

    /** Names the lead by the key of the system it came from. */
    public void nameExternally(String id) {
        externalId = id;
    }

    @Override
    public void transferTo(int newOwnerId, Stamp stamp) {
        canChange().orDeny();
        unread = newOwnerId != stamp.userId();
        super.transferTo(newOwnerId, stamp);
    }

    private FieldChange enter(LeadStatus next, Stamp stamp) {
        FieldChange change = new FieldChange("status", status.name(), next.name());
        status = next;
        statusSince = stamp.at();
        touch(stamp);
        return change;
    }

    private void describe(LeadProfile described) {
        InvalidException.throwIfAny(LeadProfile.FIELDS.problems(described));
        profile = described;
        sortName = Fold.joined(described.lastName(), described.firstName());
        nameKey = CompanyName.key(described.company());
        webDomain = WebDomain.of(described.website(), described.email());
        phoneKey = PhoneKey.of(described.phone() == null ? described.mobile() : described.phone());
        emailKey = EmailAddress.key(described.email());
        searchText = Fold.joined(described.name(), described.company(), described.email());
    }

    @Override
    public RecordType type() {
        return RecordType.LEAD;
    }

    public LeadProfile profile() {
        return profile;
    }

    public LeadStatus status() {
        return status;
    }

    public Instant statusSince() {
        return statusSince;
    }

    /** Why it was given up; null unless it is disqualified. */
    public DisqualifyReason disqualifiedFor() {
        return disqualifiedFor;
    }

    /** The day on which it is to be taken up again; null unless it was put aside. */
    public LocalDate recycleOn() {
        return recycleOn;
    }

    public int score() {
        return score;
    }

    public boolean isUnread() {
        return unread;
    }

    public boolean isConverted() {
        return convertedAt != null;
    }

    public Instant convertedAt() {
        return convertedAt;
    }
}
