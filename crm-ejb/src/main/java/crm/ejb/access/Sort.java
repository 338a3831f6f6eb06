package crm.ejb.access;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/**
 * A column lists can be sorted by; there is a walk index and a run index for it.
 *
 * @param name the sort's name in addresses
 * @param column a column that is never null
 * @param sqlType type to which a cursor's value is cast
 * @param field the field it shows the order of, or null if that can never be hidden
 */
public record Sort(String name, String column, String sqlType, String field) {
    private static final int MOST_DIGITS = 40;
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendOffset("+HH:mm:ss", "+00")
            .toFormatter(Locale.ROOT);

    public Sort(String name, String column, String sqlType) {
        this(name, column, sqlType, null);
    }

    /** A value, in SQL, that no record's comes after: the greatest, or the least. */
    String beyond(boolean greatest) {
        return switch (sqlType) {
            case "timestamptz", "date", "numeric" -> (greatest ? "'infinity'::" : "'-infinity'::") + sqlType;
            case "integer" -> greatest ? "2147483647" : "-2147483648";
            default -> greatest ? "repeat(chr(1114111), 3)" : "''";
        };
    }

    /** Whether a text, as it came in a cursor, is one the database can read as a value of the column. */
    boolean reads(String value) {
        try {
            return parsed(value) != null;
        } catch (DateTimeException | NumberFormatException notAValue) {
            return false;
        }
    }

    private Object parsed(String value) {
        return switch (sqlType) {
            case "timestamptz" -> OffsetDateTime.parse(value, TIME);
            case "date" -> LocalDate.parse(value);
            case "integer" -> Integer.valueOf(value);
            case "numeric" -> value.matches("[-0-9.]{1," + MOST_DIGITS + "}") ? new BigDecimal(value) : null;
            default -> value;
        };
    }
}
