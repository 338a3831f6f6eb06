package crm.oracle;

/** The single conditions of C13, so that a test can waive one and see which fields it alone decides. */
public enum FieldCondition {
    HIDING_HIDES,
    READ_ONLY_LOCKS,
    THE_MOST_GENEROUS_WINS,
    SPEAKS_ONLY_WHERE_IT_READS,
    ADMINISTRATORS_SEE_WHAT_NOBODY_WAS_GIVEN,
    GIVEN_BY_NOBODY
}
