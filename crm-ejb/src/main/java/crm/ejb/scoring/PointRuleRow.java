package crm.ejb.scoring;

import crm.domain.scoring.PointRule;
import java.io.Serializable;

/** A point rule as it is stored. */
public record PointRuleRow(int id, int version, PointRule rule) implements Serializable {}
