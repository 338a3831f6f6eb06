package crm.web.ui;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that happened, or is to happen, as a timeline shows it.
 *
 * @param kind {@code call, note, task, meeting, email, signal, change, conversion}: decides icon and colour
 * @param title one line
 * @param text more, or null
 * @param at when it happened or is due
 * @param by who did it or has to, or null
 * @param href path inside the application, or null
 * @param open still to be done: stands above everything past, even when overdue
 * @param taskId the task the reader may tick off here, or null
 */
public record TimelineItem(
        String kind, String title, String text, Instant at, String by, String href, boolean open, Long taskId) {

    private static final Map<String, String> ICONS = Map.of(
            "call", "phone",
            "note", "pencil",
            "task", "check",
            "meeting", "calendar",
            "email", "envelope",
            "signal", "star",
            "change", "history",
            "conversion", "bolt");

    public String getIcon() {
        return ICONS.getOrDefault(kind, "circle");
    }
}
