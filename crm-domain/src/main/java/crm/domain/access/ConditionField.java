package crm.domain.access;

import crm.domain.shared.FieldType;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A field that conditions may compare.
 *
 * @param name stable name, also the end of its label key
 * @param words the words of a choice; empty for other types
 */
public record ConditionField(String name, FieldType type, List<String> words) implements Serializable {
    private static final int LONGEST = 255;
    private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z]*");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,16}(\\.\\d{1,6})?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    public ConditionField {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of a field: " + name);
        }
        words = List.copyOf(words);
    }

    /** The column that holds the field. */
    public String column() {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }

    /** The value in the one form in which it is kept, or null if the field cannot have it. */
    String canonical(String value) {
        if (value == null || value.length() > LONGEST || hasHalfCharacter(value)) {
            return null;
        }
        return switch (type) {
            case NUMBER, MONEY -> NUMBER.matcher(value).matches() ? plain(value) : null;
            case DATE -> isDate(value) ? value : null;
            case BOOLEAN -> value.equals("true") || value.equals("false") ? value : null;
            case CHOICE -> words.contains(value) ? value : null;
            default -> value;
        };
    }

    private static String plain(String value) {
        BigDecimal number = new BigDecimal(value);
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(String value) {
        try {
            return DATE.matcher(value).matches() && LocalDate.parse(value).getYear() > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** Half of a surrogate pair is no text and cannot be stored. */
    private static boolean hasHalfCharacter(String value) {
        return value.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE);
    }
}
