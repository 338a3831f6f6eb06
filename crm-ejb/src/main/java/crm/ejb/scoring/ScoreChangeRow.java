package crm.ejb.scoring;

import crm.domain.scoring.ScoreReason;
import java.io.Serializable;
import java.time.Instant;

/** A change of a score, and why it was summed up. */
public record ScoreChangeRow(long id, Instant at, int before, int after, ScoreReason reason) implements Serializable {}
