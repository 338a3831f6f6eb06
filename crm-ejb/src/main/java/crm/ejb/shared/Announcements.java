package crm.ejb.shared;

import crm.domain.access.Viewer;
import crm.domain.shared.FieldChange;
import crm.domain.shared.RecordRef;
import crm.domain.shared.Stamp;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** How a room tells the others what happened: as events inside the running transaction. */
@Dependent
public class Announcements {
    private static final String ASSIGNED = "assigned";

    private final Event<Object> events;

    @Inject
    public Announcements(Event<Object> events) {
        this.events = events;
    }

    /** For the field history; nothing changed, nothing announced. */
    public void changed(RecordRef record, List<FieldChange> changes, Stamp stamp) {
        if (!changes.isEmpty()) {
            events.fire(new FieldsChanged(record, changes, stamp));
        }
    }

    /** For the audit trail. */
    public void happened(Viewer actor, String kind, RecordRef about, Map<String, String> detail) {
        events.fire(new Audited(actor, kind, about, detail));
    }

    /** For field history and audit trail: a record goes from one owner to another. */
    public void transferred(Viewer actor, RecordRef record, int from, int to, Stamp stamp) {
        String before = String.valueOf(from);
        String after = String.valueOf(to);
        if (from != to) {
            changed(record, List.of(new FieldChange("ownerId", before, after)), stamp);
            String kind = record.type().word() + ".transferred";
            happened(actor, kind, record, Map.of("from", before, "to", after));
        }
    }

    /**
     * For field history and audit trail: a new record was given to somebody by a rule.
     *
     * @param rule name of the rule, or null if it is the default
     * @param owner how the owner is called
     */
    public void assigned(Viewer actor, RecordRef record, String rule, String owner, Stamp stamp) {
        String by = rule == null ? "" : rule;
        changed(record, List.of(new FieldChange("assignedBy", null, by)), stamp);
        happened(actor, record.type().word() + "." + ASSIGNED, record, Map.of("rule", by, "owner", owner));
    }

    /** For the lists of recently viewed records. */
    public void viewed(RecordRef record, Stamp stamp) {
        events.fire(new Viewed(record, stamp));
    }

    /** Anything else a room lets others know. */
    public void announce(Object event) {
        events.fire(event);
    }
}
