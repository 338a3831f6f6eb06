package crm.ejb.scoring;

import crm.domain.access.Condition;
import crm.domain.activity.SignalKind;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * Some points of a lead and where they come from, as far as the viewer may know.
 *
 * @param kind what the lead did, or null
 * @param condition what is known of the lead, or null
 * @param count how often it was done that day
 * @param day when it was done, or null
 */
public record ScoreLineRow(int points, SignalKind kind, Condition condition, int count, LocalDate day)
        implements Serializable {}
