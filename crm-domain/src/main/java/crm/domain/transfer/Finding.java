package crm.domain.transfer;

import crm.domain.shared.Reason;
import java.io.Serializable;

/**
 * Something noticed about a line of a file.
 *
 * @param line physical line from 1
 * @param column heading of the column, or null if the whole line is meant
 * @param value what stands there, shortened, or null
 * @param warning whether the line is imported all the same
 */
public record Finding(long line, String column, String value, Reason reason, boolean warning) implements Serializable {
    private static final int SHOWN = 200;

    public Finding {
        value = value == null || value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }

    public static Finding error(long line, String column, String value, Reason reason) {
        return new Finding(line, column, value, reason, false);
    }

    public static Finding warning(long line, String column, String value, Reason reason) {
        return new Finding(line, column, value, reason, true);
    }
}
