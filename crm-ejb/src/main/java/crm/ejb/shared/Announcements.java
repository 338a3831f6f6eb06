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

    /** For the lists of recently viewed records. */
    public void viewed(RecordRef record, Stamp stamp) {
        events.fire(new Viewed(record, stamp));
    }

    /** Anything else a room lets others know. */
    public void announce(Object event) {
        events.fire(event);
    }
}
