package crm.ejb.transfer;

import crm.domain.transfer.ImportState;
import crm.domain.transfer.Mapping;
import java.io.Serializable;
import java.time.Instant;

/**
 * An import job on its pages.
 *
 * @param lastLine the last line of the file the run has dealt with, 0 before it begins
 * @param reason message key of why it failed, or null
 * @param startedAt null before the run
 * @param endedAt null before the end
 */
public record ImportDetail(
        long id,
        int ownerId,
        ImportFile file,
        ImportState state,
        Mapping mapping,
        ImportCounts counts,
        long lastLine,
        String reason,
        Instant createdAt,
        Instant startedAt,
        Instant endedAt)
        implements Serializable {
    /** How far the run has come, 0 to 100. */
    public int percent() {
        if (state == ImportState.DONE) {
            return 100;
        }
        return file.lines() == 0 ? 0 : (int) Math.min(99, counts.done() * 100 / file.lines());
    }
}
