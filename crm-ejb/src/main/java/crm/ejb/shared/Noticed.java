package crm.ejb.shared;

import crm.domain.shared.RecordRef;
import java.util.Map;
import java.util.Objects;

/**
 * Something that the audit trail keeps although no transaction comes of it: what was refused, a sign-in that failed. It
 * is kept shortly afterwards and apart; the same again in one minute is counted, not repeated.
 *
 * @param kind stable word of what was noticed, for example {@code denied.act}
 * @param who user name, or null if nobody known
 * @param about the record; if it does not exist, nothing is kept. Null if it is about none
 * @param detail names and values, no secrets
 */
public record Noticed(String kind, String who, RecordRef about, Map<String, String> detail) {
    public Noticed {
        Objects.requireNonNull(kind, "something was noticed");
        detail = Map.copyOf(detail);
    }
}
