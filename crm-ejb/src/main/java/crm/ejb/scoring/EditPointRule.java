package crm.ejb.scoring;

import crm.domain.scoring.PointRule;

/**
 * Change a point rule.
 *
 * @param version the version the caller has read
 */
public record EditPointRule(int id, int version, PointRule rule) {}
