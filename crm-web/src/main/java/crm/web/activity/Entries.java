package crm.web.activity;

import crm.domain.shared.FieldChange;
import crm.domain.shared.RecordType;
import crm.ejb.activity.TimelineEntry;
import crm.web.ui.Formats;
import crm.web.ui.Texts;
import crm.web.ui.TimelineItem;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts timeline entries into the reader's words. */
@Dependent
public class Entries {
    private static final Set<String> REFERENCES = Set.of("accountId", "parentId", "reportsToId", "contactRoles");

    /** Enums whose constants stand in the field history. */
    private static final List<String> WORDS = List.of(
            "LeadStatus",
            "Stage",
            "Rating",
            "LeadSource",
            "Channel",
            "AccountType",
            "OpportunityType",
            "ForecastCategory",
            "DisqualifyReason");

    private final Texts texts;
    private final Formats formats;

    @Inject
    public Entries(Texts texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    TimelineItem item(RecordType type, TimelineEntry entry) {
        if (entry.isChange()) {
            return new TimelineItem("change", changes(type, entry), null, entry.at(), entry.who(), null, false, null);
        }
        if (entry.signal() != null) {
            return new TimelineItem("signal", signal(entry), text(entry), entry.at(), entry.who(), null, false, null);
        }
        String kind = entry.kind().name().toLowerCase(Locale.ROOT);
        boolean open = entry.isOpenTask();
        return new TimelineItem(
                kind,
                entry.subject(),
                text(entry),
                open && entry.dueOn() != null
                        ? entry.dueOn().atStartOfDay(ZoneOffset.UTC).toInstant()
                        : entry.at(),
                entry.who(),
                null,
                open,
                open && entry.completable() ? entry.activityId() : null);
    }

    private String signal(TimelineEntry entry) {
        String what = texts.label(entry.signal());
        return entry.subject() == null ? what : texts.of("activity.signal", what, entry.subject());
    }

    private String text(TimelineEntry entry) {
        String due = entry.isOpenTask() && entry.dueOn() != null
                ? texts.of("activity.due", formats.date(entry.dueOn()))
                : null;
        String lead = entry.fromLead() ? texts.get("activity.fromLead") : null;
        String joined =
                Stream.of(due, lead, entry.body()).filter(part -> part != null).collect(Collectors.joining("\n"));
        return joined.isEmpty() ? null : joined;
    }

    private String changes(RecordType type, TimelineEntry entry) {
        return entry.changes().stream().map(change -> change(type, change)).collect(Collectors.joining(" · "));
    }

    private String change(RecordType type, FieldChange change) {
        if (change.field().equals("assignedBy")) {
            boolean byDefault = change.after() == null || change.after().isEmpty();
            return byDefault ? texts.get("activity.assigned.default") : texts.of("activity.assigned", change.after());
        }
        String label = label(type, change.field());
        if (REFERENCES.contains(change.field())) {
            return texts.of("activity.changed", label);
        }
        return texts.of("activity.changed.from", label, value(change.before()), value(change.after()));
    }

    private String label(RecordType type, String field) {
        String name = type.name().charAt(0) + type.word().substring(1);
        String key = "field." + name + "." + field;
        return texts.has(key) ? texts.get(key) : field;
    }

    private String value(String value) {
        if (value == null) {
            return texts.get("activity.empty");
        }
        if (value.equals("true") || value.equals("false")) {
            return texts.get(value.equals("true") ? "ui.yes" : "ui.no");
        }
        return WORDS.stream()
                .map(word -> word + "." + value)
                .filter(texts::has)
                .findFirst()
                .map(texts::get)
                .orElse(value);
    }
}
