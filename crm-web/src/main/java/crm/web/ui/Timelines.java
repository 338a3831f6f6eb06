package crm.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Groups a timeline for reading: what is still to be done first, then the past by month, in the order given. */
@Named("timelines")
@RequestScoped
public class Timelines {

    /** A heading and what stands below it. */
    public record Period(String label, List<TimelineItem> items) {}

    @Inject
    private Texts texts;

    @Inject
    private Formats formats;

    public List<Period> periods(List<TimelineItem> items) {
        Map<String, List<TimelineItem>> byLabel = new LinkedHashMap<>();
        if (items != null) {
            items.stream()
                    .filter(TimelineItem::open)
                    .forEach(item -> put(byLabel, texts.get("ui.timeline.open"), item));
            items.stream().filter(item -> !item.open()).forEach(item -> put(byLabel, formats.month(item.at()), item));
        }
        return byLabel.entrySet().stream()
                .map(entry -> new Period(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static void put(Map<String, List<TimelineItem>> byLabel, String label, TimelineItem item) {
        byLabel.computeIfAbsent(label, key -> new ArrayList<>()).add(item);
    }
}
