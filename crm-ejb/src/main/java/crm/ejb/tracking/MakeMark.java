package crm.ejb.tracking;

import crm.domain.activity.SignalKind;

/**
 * Make something that tells what a lead does.
 *
 * @param target where a link leads, or null for an image
 */
public record MakeMark(long leadId, SignalKind kind, String target) {}
