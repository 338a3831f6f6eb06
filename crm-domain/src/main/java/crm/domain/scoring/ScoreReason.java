package crm.domain.scoring;

/** Why a score was summed up anew. */
public enum ScoreReason {
    /** The lead did something. */
    SIGNAL,
    /** What is known of it changed. */
    FIELDS,
    /** Time went by. */
    AGE,
    /** The rules changed, or all leads were summed up again. */
    RULES
}
