package crm.ejb.access;

import java.io.Serializable;
import java.util.Locale;

/**
 * Which of the people of a preview are shown.
 *
 * @param text part of the name, or null for everybody
 * @param first how many to skip
 * @param size how many to show at most
 */
public record PreviewFilter(String text, int first, int size) implements Serializable {
    private static final int MOST = 200;

    public PreviewFilter {
        text = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        first = Math.max(0, first);
        size = Math.min(MOST, Math.max(1, size));
    }

    boolean fits(String name) {
        return name.toLowerCase(Locale.ROOT).contains(text);
    }
}
