package crm.ejb.audit;

import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A place in the audit trail: at this entry. Opaque to everybody outside. */
record AuditPlace(Instant at, long id) {
    /** Microseconds since 1970, and the id. */
    String encode() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "_" + id;
    }

    /** @throws InvalidException if the text is no place */
    static AuditPlace decode(String text) {
        if (text.matches("\\d{1,17}_\\d{1,18}")) {
            String[] parts = text.split("_", -1);
            try {
                return new AuditPlace(
                        Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS), Long.parseLong(parts[1]));
            } catch (DateTimeException tooFar) {
                throw broken();
            }
        }
        throw broken();
    }

    private static InvalidException broken() {
        return new InvalidException(Problem.of("after", "list.cursor.invalid"));
    }
}
