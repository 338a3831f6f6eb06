package crm.domain.scoring;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Some points and where they come from.
 *
 * @param points what the rule gives for it now, after fading and within the rule's most; may be 0
 * @param count how often it was done on that day; 1 for a rule over fields
 * @param day when it was done, or null for a rule over fields
 */
public record ScoreLine(PointRule rule, int points, int count, LocalDate day) implements Serializable {}
