package crm.domain.explanation;

import java.io.Serializable;
import java.util.List;

/**
 * One sentence of an explanation, in no language yet.
 *
 * @param kind what it says
 * @param parts what it says it about, in the order its kind names: names, levels, {@link Named}, {@link Line}
 */
public record Phrase(Kind kind, List<Serializable> parts) implements Serializable {
    public Phrase {
        parts = List.copyOf(parts);
    }

    public static Phrase of(Kind kind, Serializable... parts) {
        return new Phrase(kind, List.of(parts));
    }

    /** What a phrase says; in brackets its parts. A person explained about comes first wherever he is spoken of. */
    public enum Kind {
        /** A contact is reached exactly as its account is. */
        FOLLOWS_ACCOUNT,
        /** The record's owner (owner). */
        OWNS,
        /** The queue that owns the lead (queue). */
        QUEUE_OWNS,
        /** The person is the one just named (person). */
        IS_HIMSELF,
        /** The person's role is above another one's (person, other, line). */
        ABOVE,
        /** The person's role is above a role (person, role, line). */
        ABOVE_ROLE,
        /** Somebody is a member (person, grantee). */
        IN,
        /** A grantee is listed in a group or queue (inner, outer). */
        LISTED,
        /** Everybody has a level on this type (level). */
        DEFAULT,
        /** A rule opens the owner's records (rule, owner, source, target). */
        OWNER_RULE,
        /** A rule opens records with such values (rule, target). */
        CRITERIA_RULE,
        /** Shared by hand (grantee). */
        SHARED,
        /** Why it is shared (reason). */
        SHARED_BECAUSE,
        /** When the share ends (instant). */
        SHARED_UNTIL,
        /** In the record's or its account's team (member). */
        IN_TEAM,
        /** Role in that team (text). */
        TEAM_ROLE,
        /** Reached through a child of that type (type). */
        THROUGH_CHILD,
        /** Reached through a child of that name (type, name). */
        THROUGH_NAMED_CHILD,
        /** The child's owner (owner). */
        CHILD_OWNER,
        /** The account's owner, whose role opens its children so far (owner, role, level). */
        ACCOUNT_OWNER,
        /** A permission opens all (permission). */
        HOLDS,

        /** Not active (person). */
        INACTIVE,
        /** A missing permission (person, permission). */
        LACKS,
        /** No permission to edit caps at reading (person, permission). */
        ONLY_READS,
        /** In the recycle bin. */
        DELETED,
        /** A converted lead is at most read. */
        CONVERTED,

        /** The default gives nothing, or not enough (level). */
        DEFAULT_TOO_LOW,
        /** Those above owners inherit nothing of this type. */
        HIERARCHY_OFF,
        /** The owner has no role, so nobody is above him (owner). */
        OWNER_WITHOUT_ROLE,
        /** The person has no role (person). */
        WITHOUT_ROLE,
        /** The person's role is not above the owner's (person, his role, owner, owner's role). */
        NOT_ABOVE,
        /** A rule opens the record to others (rule, target, person). */
        RULE_FOR_OTHERS,
        /** A rule that serves the person is about other owners (rule, source, owner). */
        RULE_OF_OTHERS,
        /** A rule that serves the person is about other values (rule). */
        RULE_UNMATCHED,
        /** Shared with others (grantee, person). */
        SHARED_WITH_OTHERS,
        /** A queue owns the lead and the person is not in it (queue, person). */
        NOT_IN_QUEUE,
        /** What reaches it gives less than wanted (level). */
        NOT_FAR_ENOUGH,

        /** Make the person active (person). */
        ACTIVATE,
        /** Give a permission (person, permission). */
        GIVE,
        /** Take the record out of the recycle bin. */
        RESTORE,
        /** Share the record (person, level). */
        SHARE_WITH,
        /** Share the contact's account (person, level). */
        SHARE_ACCOUNT_WITH,
        /** Put the person into the team (person, level). */
        ADD_TO_TEAM,
        /** List the person in a group or queue (person, circle). */
        ADD_TO,
        /** Give the person the role just above the owner's (person, role, owner). */
        PLACE_IN,
        /** Make the person the owner (person). */
        MAKE_OWNER
    }
}
