package crm.domain.shared;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * Why something is so, as a message key with its arguments; the page turns it into the reader's language.
 *
 * @param key a key of the message bundles, never null
 * @param args values for the placeholders of the text, in their order; plain values only
 */
public record Reason(String key, List<Serializable> args) implements Serializable {
    public Reason {
        Objects.requireNonNull(key, "a reason needs a key");
        args = List.copyOf(args);
    }

    public static Reason of(String key, Serializable... args) {
        return new Reason(key, List.of(args));
    }
}
