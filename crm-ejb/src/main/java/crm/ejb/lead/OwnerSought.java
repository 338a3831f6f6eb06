package crm.ejb.lead;

import crm.domain.lead.LeadProfile;
import crm.domain.lead.LeadStatus;

/**
 * A lead is being captured and somebody is to own it; fired inside the transaction, answered by whoever knows who. If
 * nobody answers, it stays with whoever captures it.
 */
public final class OwnerSought {
    private final LeadProfile profile;
    private final LeadStatus status;
    private Integer ownerId;
    private String rule;
    private String ownerName;

    public OwnerSought(LeadProfile profile, LeadStatus status) {
        this.profile = profile;
        this.status = status;
    }

    /**
     * Names the owner.
     *
     * @param rule name of the rule that says so, or null if it is the default
     * @param name how the owner is called
     */
    public void name(int owner, String rule, String name) {
        this.ownerId = owner;
        this.rule = rule;
        this.ownerName = name;
    }

    public LeadProfile profile() {
        return profile;
    }

    public LeadStatus status() {
        return status;
    }

    /** The owner, or null if nobody answered. */
    public Integer ownerId() {
        return ownerId;
    }

    /** The rule that says so, or null. */
    public String rule() {
        return rule;
    }

    /** How the owner is called, or null if nobody answered. */
    public String ownerName() {
        return ownerName;
    }
}
