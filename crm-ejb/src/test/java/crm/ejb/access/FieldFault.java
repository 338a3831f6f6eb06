package crm.ejb.access;

import java.util.Locale;
import java.util.function.UnaryOperator;

/** A mistake somebody could make with the fields of records, put in between production and the database. */
enum FieldFault implements UnaryOperator<String> {
    SETS_SPEAK_ABOUT_WHAT_THEY_DO_NOT_READ("where permission = ?", "where permission = ? or true"),
    READ_ONLY_FIELDS_MAY_BE_EDITED(
            "access from permission_set_field", "access from permission_set_field where access = 'HIDDEN'"),
    HIDDEN_FIELDS_MAY_BE_READ("field, access from", "field, 'READ' from"),
    A_FIELD_OF_ONE_TYPE_IS_A_FIELD_OF_ANOTHER(
            "record_type, field, access from", "replace(record_type, 'LEAD', 'ACCOUNT'), field, access from"),
    ONLY_ONE_SET_OF_A_USER_COUNTS(
            "select user_id, permission_set_id from user_permission_set",
            "select user_id, max(permission_set_id) from user_permission_set group by user_id");

    private final String from;
    private final String to;

    FieldFault(String from, String to) {
        this.from = from;
        this.to = to;
    }

    @Override
    public String apply(String sql) {
        return sql.replace(from, to);
    }

    /** The name as words. */
    String told() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
