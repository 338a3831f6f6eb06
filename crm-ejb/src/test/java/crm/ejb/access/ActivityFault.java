package crm.ejb.access;

import java.util.Locale;
import java.util.function.UnaryOperator;

/** A mistake somebody could make with activities, put in between production and the database. */
enum ActivityFault implements UnaryOperator<String> {
    ONE_READABLE_RECORD_IS_ENOUGH("_id is null or exists", "_id is null or true or exists"),
    A_TASK_IS_READ_BY_ITS_AUTHOR_AND_NOT_BY_ITS_ASSIGNEE("a.assignee_id = ? or", "a.author_id = ? or"),
    EVERYBODYS_TASKS_ARE_EVERYBODYS("a.assignee_id = ? and", "a.assignee_id is distinct from -? and"),
    A_LIST_OF_TASKS_NAMES_RECORDS_ONE_MAY_NOT_READ(
            "account on account.id = a.account_id and", "account on account.id = a.account_id or"),
    A_TASK_IS_COMPLETED_BY_WHOEVER_EDITS_ONE_OF_ITS_RECORDS(", true and (", ", true or (");

    private final String from;
    private final String to;

    ActivityFault(String from, String to) {
        this.from = from;
        this.to = to;
    }

    @Override
    public String apply(String sql) {
        return sql.contains("activity") ? sql.replace(from, to) : sql;
    }

    /** The name as words. */
    String told() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
