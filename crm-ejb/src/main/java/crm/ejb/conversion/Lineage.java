package crm.ejb.conversion;

import crm.domain.shared.RecordType;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** One conversion as its records show it. A record the viewer may not read, or that does not exist, is null. */
public record Lineage(Instant convertedAt, String convertedBy, Link lead, Link account, Link contact, Link opportunity)
        implements Serializable {
    /** A record to go to. */
    public record Link(RecordType type, long id, String name) implements Serializable {}

    /** The records that can be gone to, in the order of their lives. */
    public List<Link> links() {
        return Stream.of(lead, account, contact, opportunity)
                .filter(Objects::nonNull)
                .toList();
    }
}
