package crm.sqlmutant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The mutants that nobody notices, each under the reason for it. */
public final class Reasons {
    private static final String COSTS = "costs: ";
    private static final String OPEN = "open: ";

    private final Map<String, String> reasons = new LinkedHashMap<>();

    /** What is said of a mutant that nobody notices. */
    public enum Verdict {
        /** No answer can be another, whatever is stored. */
        SAME,
        /** No answer is another, but more rows are read for it. */
        COSTS,
        /** It is not known to mean the same; no world so far tells it apart. */
        OPEN
    }

    /** Those of a file beside this class: reasons after a #, their mutants below. */
    public Reasons(String file) {
        String reason = "";
        for (String line : text(file).lines().toList()) {
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

    /** Whether that is said of the mutant. */
    public boolean says(Verdict verdict, String mutant) {
        String reason = reasons.get(mutant);
        return reason != null && verdict(reason) == verdict;
    }

    /** Of how many of an operator that is said. */
    public long count(Operator operator, Verdict verdict) {
        return reasons.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(operator + ": "))
                .filter(entry -> verdict(entry.getValue()) == verdict)
                .count();
    }

    private static Verdict verdict(String reason) {
        return reason.startsWith(OPEN) ? Verdict.OPEN : reason.startsWith(COSTS) ? Verdict.COSTS : Verdict.SAME;
    }

    private static String text(String name) {
        try (InputStream file = Reasons.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
