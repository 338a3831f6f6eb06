package crm.ejb.access;

import crm.domain.shared.FieldRights;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A select list in which the columns of fields that can be hidden are marked, as in
 * <code>coalesce({phone:r.phone}, {mobile:r.mobile}) as phone</code>. A hidden field's value does not leave the database.
 */
final class SeenColumns {
    private static final Pattern MARKED = Pattern.compile("\\{(\\w+):([\\w.]+)}");

    private SeenColumns() {}

    /** The select list for somebody: a hidden field is null. */
    static String of(String marked, FieldRights fields) {
        return MARKED.matcher(marked)
                .replaceAll(
                        column -> Matcher.quoteReplacement(fields.visible(column.group(1)) ? column.group(2) : "null"));
    }
}
