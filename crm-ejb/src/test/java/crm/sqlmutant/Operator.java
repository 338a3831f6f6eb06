package crm.sqlmutant;

/** What a mutant does to the place it changes. */
public enum Operator {
    /** and becomes or, or becomes and. */
    CONNECTIVE("and for or, or for and"),
    /** = becomes &lt;&gt;, a bound is moved by one. */
    COMPARISON("= for <>, > for >=, < for <="),
    /** is null becomes is not null, and the other way round. */
    NULL_TEST("is null for is not null"),
    /** exists becomes not exists; a not is dropped. */
    NEGATION("not dropped or put in"),
    /** A condition is always true: the conjunct is dropped. */
    ALWAYS("a condition always holds"),
    /** A condition is never true: the disjunct is dropped, the list asked for is empty. */
    NEVER("a condition never holds"),
    /** A branch of a union finds nothing. */
    BRANCH("a branch of a union dropped"),
    /** An inner join becomes an outer one, and the other way round. */
    JOIN("join for left join"),
    /** A word that is compared becomes another one of its kind. */
    WORD("a literal is another"),
    /** A number is one less. */
    NUMBER("a number is one less"),
    /** An argument of coalesce is null. */
    ARGUMENT("an argument of coalesce dropped"),
    /** Ascending becomes descending, and the other way round. */
    ORDER("ascending for descending"),
    /** What is found twice stays twice. */
    DUPLICATES("distinct dropped, union all for union"),
    /** One row of a table is not there. */
    ROW("a row of a table is lost");

    private final String told;

    Operator(String told) {
        this.told = told;
    }

    /** What it does, in words. */
    public String told() {
        return told;
    }
}
