package crm.domain.shared;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * A field that got another value.
 *
 * @param field name of the field in its catalog
 * @param before the value before as text, or null
 * @param after the value after as text, or null
 */
public record FieldChange(String field, String before, String after) implements Serializable {
    /** The change of a link to another record, as a list; empty if it names the same record as before, or still none. */
    public static List<FieldChange> ofLink(String field, Long before, Long after) {
        return Objects.equals(before, after) ? List.of() : List.of(new FieldChange(field, text(before), text(after)));
    }

    private static String text(Long id) {
        return id == null ? null : id.toString();
    }
}
