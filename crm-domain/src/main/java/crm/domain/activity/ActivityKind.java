package crm.domain.activity;

/** What sort of thing an activity is. */
public enum ActivityKind {
    CALL,
    EMAIL,
    MEETING,
    NOTE,
    TASK
}
