package crm.ejb.shared;

import crm.domain.shared.FieldRights;
import crm.domain.shared.Fold;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;

/** Puts together the conditions of a list's filter; values are bound, never written into the text. */
public final class Search {
    private final SqlText condition = new SqlText();

    /**
     * @param column folded text column with a trigram index
     * @param text words that must all occur in it; null or blank for none
     */
    public Search(String column, String text) {
        words(column, text);
    }

    /** Requires every word of the text to occur in folded text of the database; null or blank requires nothing. */
    public Search words(String column, String text) {
        String folded = Fold.of(text);
        if (!folded.isEmpty()) {
            for (String word : folded.split(" ", -1)) {
                and(column + " like ?", "%" + escape(word) + "%");
            }
        }
        return this;
    }

    /**
     * Requires a field to have the value; null requires nothing.
     *
     * @throws InvalidException if the field is hidden: to filter by it would be to read it
     */
    public Search equal(FieldRights fields, String field, String column, Object value) {
        if (value != null && !fields.visible(field)) {
            throw new InvalidException(Problem.of(field, "list.filter.unknown", field));
        }
        return equal(column, value);
    }

    /** Requires the column to have the value; null requires nothing. */
    public Search equal(String column, Object value) {
        if (value != null) {
            and(column + " = ?", value);
        }
        return this;
    }

    /** Requires a condition written by the product. */
    public Search and(String sql, Object... values) {
        condition.add(condition.isEmpty() ? "" : " and ").add(sql, values);
        return this;
    }

    public SqlText condition() {
        return condition;
    }

    /** The text with the wildcards of LIKE taken literally. */
    public static String escape(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
