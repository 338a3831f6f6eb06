package crm.ejb.recycle;

import crm.domain.shared.RecordRef;
import java.io.Serializable;
import java.time.Instant;

/**
 * A record in the recycle bin.
 *
 * @param detail a second line that tells namesakes apart, or null
 * @param ownerName its owner's name, or null if the owner is no person
 */
public record RecycledRow(
        RecordRef ref, String name, String detail, String ownerName, Instant deletedAt, String deletedBy)
        implements Serializable {}
