package crm.bench;

import crm.domain.shared.Fold;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Folded words, each folded once. */
final class Ascii {
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private Ascii() {}

    static String of(String word) {
        return KNOWN.computeIfAbsent(word, Fold::of);
    }
}
