package crm.sqlmutant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The mutants that nobody notices, each under the reason for it. A reason that begins with "open" says that it is not
 * known to mean the same, only that the worlds asked about so far do not tell it apart.
 */
public final class Reasons {
    private static final String FILE = "unnoticed.txt";

    private final Map<String, String> reasons = new LinkedHashMap<>();

    /** Those of the file beside this class: reasons after a #, their mutants below. */
    public Reasons() {
        String reason = "";
        for (String line : text().lines().toList()) {
            if (line.startsWith("# ")) {
                reason = line.substring(2);
            } else if (!line.isBlank()) {
                reasons.put(line, reason);
            }
        }
    }

    /** The mutants listed, as they tell themselves. */
    public Set<String> mutants() {
        return reasons.keySet();
    }

    /** How many of an operator are listed as open, or as meaning the same. */
    public long count(Operator operator, boolean open) {
        return reasons.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(operator + ": "))
                .filter(entry -> entry.getValue().startsWith("open") == open)
                .count();
    }

    private static String text() {
        try (InputStream file = Reasons.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
