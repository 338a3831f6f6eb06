package crm.domain.opportunity;

import crm.domain.account.Account;
import crm.domain.shared.FieldChange;
import crm.domain.shared.Fold;
import crm.domain.shared.InvalidException;
import crm.domain.shared.OwnedRecord;
import crm.domain.shared.Problem;
import crm.domain.shared.RecordType;
import crm.domain.shared.Stamp;
import crm.domain.shared.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A possible sale. Always hangs on one account, moves through the stages to won or lost, and may be opened again. The
 * account owner's identity is copied beside it because record access depends on it; the database keeps the copy true.
 */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are written for queries alone
public class Opportunity extends OwnedRecord {
    /** Written when the opportunity is opened; a move is a statement of its own, so that no stale copy is ever written back. */
    @Column(updatable = false)
    private long accountId;

    @Column(updatable = false)
    private int accountOwnerId;

    @Embedded
    private OpportunityProfile profile;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private Instant stageSince;
    private short probability;

    @Enumerated(EnumType.STRING)
    private ForecastCategory forecastCategory;

    private String closeReason;
    private short salesCycle;
    private String sortName;
    private String searchText;

    protected Opportunity() {}

    /**
     * Opens an opportunity in the first stage.
     *
     * @param salesCycle how many attempts there have been with this account, this one included; from 1
     * @throws InvalidException naming every wrong field
     */
    public Opportunity(Account account, OpportunityProfile profile, int salesCycle, int ownerId, Stamp stamp) {
        super(ownerId, stamp);
        this.accountId = account.id();
        this.accountOwnerId = account.ownerId();
        this.salesCycle = (short) salesCycle;
        describe(profile);
        enter(Stage.first(), stamp);
    }

    /**
     * Changes what is known of the opportunity.
     *
     * @return the changed fields
     * @throws InvalidException naming every wrong field
     */
    public List<FieldChange> edit(OpportunityProfile changed, Stamp stamp) {
        List<FieldChange> changes = OpportunityProfile.FIELDS.changes(profile, changed);
        describe(changed);
        touch(stamp);
        return changes;
    }

    /**
     * Moves to a stage, also back to an earlier one or out of a closed one; probability and forecast follow the stage.
     *
     * @param reason why it was won or lost; required when lost, kept only for closed stages
     * @return the changes, none if it is there already
     * @throws InvalidException if a loss has no reason
     */
    public List<FieldChange> advanceTo(Stage next, String reason, Stamp stamp) {
        String why = next.isClosed() ? Text.line(reason) : null;
        if (next == Stage.CLOSED_LOST && why == null) {
            throw new InvalidException(Problem.of("closeReason", "problem.required"));
        }
        if (why != null && why.length() > 255) {
            throw new InvalidException(Problem.of("closeReason", "problem.tooLong", 255));
        }
        if (next == stage) {
            return List.of();
        }
        List<FieldChange> changes = new ArrayList<>();
        changes.add(new FieldChange("stage", stage.name(), next.name()));
        if (why != null || closeReason != null) {
            changes.add(new FieldChange("closeReason", closeReason, why));
        }
        closeReason = why;
        enter(next, stamp);
        touch(stamp);
        return changes;
    }

    /**
     * Moves the opportunity to another account; access follows the new one from the commit on.
     *
     * @param attempt how many attempts there have been with the new account, this one included; from 1
     * @return the change, none if it is there already
     */
    public List<FieldChange> moveTo(Account account, int attempt, Stamp stamp) {
        List<FieldChange> changes = FieldChange.ofLink("accountId", accountId, account.id());
        if (!changes.isEmpty()) {
            accountId = account.id();
            accountOwnerId = account.ownerId();
            salesCycle = (short) attempt;
            touch(stamp);
        }
        return changes;
    }

    private void enter(Stage next, Stamp stamp) {
        stage = next;
        stageSince = stamp.at();
        probability = (short) next.probability();
        forecastCategory = next.forecast();
    }

    private void describe(OpportunityProfile described) {
        InvalidException.throwIfAny(OpportunityProfile.FIELDS.problems(described));
        profile = described;
        sortName = Fold.of(described.name());
        searchText = sortName;
    }

    @Override
    public RecordType type() {
        return RecordType.OPPORTUNITY;
    }

    public long accountId() {
        return accountId;
    }

    public OpportunityProfile profile() {
        return profile;
    }

    public Stage stage() {
        return stage;
    }

    public Instant stageSince() {
        return stageSince;
    }

    /** Probability of winning, percent. */
    public int probability() {
        return probability;
    }

    public ForecastCategory forecastCategory() {
        return forecastCategory;
    }

    public String closeReason() {
        return closeReason;
    }

    /** Which attempt with this account this is, from 1. */
    public int salesCycle() {
        return salesCycle;
    }
}
