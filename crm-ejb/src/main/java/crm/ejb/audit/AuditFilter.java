package crm.ejb.audit;

import crm.domain.audit.AuditArea;
import crm.domain.shared.RecordRef;
import java.io.Serializable;
import java.time.Instant;

/**
 * Which entries are wanted; null means "any".
 *
 * @param from the first instant
 * @param until the first instant after
 * @param who user name of the one who did it
 * @param record the record it is about
 * @param text words that occur in who did it or in the values
 */
public record AuditFilter(Instant from, Instant until, String who, AuditArea area, RecordRef record, String text)
        implements Serializable {
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);

    /** This filter with an end, if it has none yet. */
    public AuditFilter endingBy(Instant end) {
        return until != null && until.isBefore(end) ? this : new AuditFilter(from, end, who, area, record, text);
    }
}
