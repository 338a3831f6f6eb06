package crm.oracle;

/** The single conditions of the clause on activities, so that a test can waive one and see what it alone decides. */
public enum ActivityCondition {
    VIEWER_IS_ACTIVE,
    READS_EVERY_RECORD,
    EDITS_EVERY_RECORD,
    IS_ASSIGNED,
    ONLY_A_TASK_IS_COMPLETED,
    LOGGING_NEEDS_EDIT,
    A_NOTE_NEEDS_ONLY_READ
}
