package crm.ejb.audit;

import crm.domain.audit.AuditArea;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;

/**
 * An entry of the audit trail.
 *
 * @param who name of the one who did it; the reason for which the system did; empty if nobody known
 * @param kind stable word of what happened
 * @param detail names and values
 * @param times how often it happened within the minute
 * @param type of the record it is about, or null
 * @param record the record, or null if it is about none or the reader may not read it
 * @param name the record's name, or null likewise
 */
public record AuditRow(
        long id,
        Instant at,
        String who,
        String kind,
        AuditArea area,
        Map<String, String> detail,
        int times,
        RecordType type,
        RecordRef record,
        String name)
        implements Serializable {
    public AuditRow {
        detail = Map.copyOf(detail);
    }

    /** This entry as its reader may see it: with the record's name, or without the record. */
    AuditRow named(String seen) {
        return new AuditRow(id, at, who, kind, area, detail, times, type, seen == null ? null : record, seen);
    }
}
