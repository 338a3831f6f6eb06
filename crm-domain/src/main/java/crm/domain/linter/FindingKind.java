package crm.domain.linter;

/** What the linter finds; each is a sentence with a name and a number, and some advice. */
public enum FindingKind {
    /** A queue with waiting leads that nobody active works. */
    QUEUE_WITHOUT_MEMBERS(true),
    /** An owner rule whose source has no members. */
    RULE_WITHOUT_SOURCE(true),
    /** A rule that serves nobody who is active and may read the type. */
    RULE_WITHOUT_TARGET(true),
    /** A rule over values that no record matches. */
    RULE_WITHOUT_MATCH(false),
    /** A rule that gives no more than the default access of its type. */
    RULE_BELOW_DEFAULT(false),
    /** A rule on contacts while contacts are controlled by account. */
    RULE_ON_CONTROLLED(true),
    /** An owner rule whose whole target is above all its source already. */
    RULE_UP_THE_HIERARCHY(false),
    /** A public group in which nobody active is. */
    GROUP_WITHOUT_MEMBERS(true),
    /** A public group that no rule, share, group or queue names. */
    GROUP_UNUSED(false),
    /** A user without a role who owns records: nobody above him sees them. */
    OWNER_WITHOUT_ROLE(true),
    /** A deactivated user who still owns records. */
    OWNER_INACTIVE(false),
    /** An active user without any permission set. */
    USER_WITHOUT_PERMISSIONS(false),
    /** A permission set nobody has. */
    PERMISSION_SET_UNUSED(false),
    /** Manual shares that have expired. */
    SHARE_EXPIRED(false),
    /** Manual shares with somebody who owns the records or is above their owner. */
    SHARE_UP_THE_HIERARCHY(false);

    private final boolean warning;

    FindingKind(boolean warning) {
        this.warning = warning;
    }

    /** Whether somebody probably misses something; otherwise it merely can be tidied up. */
    public boolean isWarning() {
        return warning;
    }
}
