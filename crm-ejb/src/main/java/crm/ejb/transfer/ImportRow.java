package crm.ejb.transfer;

import crm.domain.transfer.ImportState;
import java.io.Serializable;
import java.time.Instant;

/** An import job in the list of one's jobs. */
public record ImportRow(
        long id, String fileName, ImportState state, long lines, long imported, long refused, Instant createdAt)
        implements Serializable {}
