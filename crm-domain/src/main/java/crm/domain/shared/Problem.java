package crm.domain.shared;

import java.io.Serializable;
import java.util.Objects;

/**
 * One thing wrong with an input.
 *
 * @param field name of the field in its catalog, or null if the input as a whole is meant
 * @param reason what is wrong with it
 */
public record Problem(String field, Reason reason) implements Serializable {
    public Problem {
        Objects.requireNonNull(reason, "a problem needs its reason");
    }

    public static Problem of(String field, String key, Serializable... args) {
        return new Problem(field, Reason.of(key, args));
    }
}
