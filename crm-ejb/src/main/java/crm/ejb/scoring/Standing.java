package crm.ejb.scoring;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How a lead stands as it is stored.
 *
 * @param converted whether its score is what it was when it was converted, for good
 * @param readySince since when it is ready, or null
 * @param nextOn the day on which its points fade, or null
 */
record Standing(long leadId, int score, boolean interested, boolean converted, Instant readySince, LocalDate nextOn) {}
