package crm.ejb.routing;

import crm.domain.routing.AssignmentProfile;

/**
 * Change an assignment rule; its place in the order stays.
 *
 * @param version the version the caller has read
 */
public record EditAssignment(int id, int version, AssignmentProfile profile) {}
