package crm.domain.shared;

import java.io.Serializable;

/**
 * How many records match, counted up to a cap.
 *
 * @param value number counted, at most the cap
 * @param more whether there are more than {@code value}
 */
public record Count(int value, boolean more) implements Serializable {
    public static Count exactly(int value) {
        return new Count(value, false);
    }
}
