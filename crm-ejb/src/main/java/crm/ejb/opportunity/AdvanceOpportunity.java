package crm.ejb.opportunity;

import crm.domain.opportunity.Stage;

/**
 * Move an opportunity to a stage.
 *
 * @param version the version the caller has read
 * @param closeReason why it was won or lost; required when lost
 */
public record AdvanceOpportunity(long id, int version, Stage stage, String closeReason) {}
