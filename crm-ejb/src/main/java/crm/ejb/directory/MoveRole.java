package crm.ejb.directory;

/**
 * Put a role, and all below it, under another one.
 *
 * @param version the version the caller has read
 * @param newParentId the role directly above from now on, or null for the top
 */
public record MoveRole(int id, int version, Integer newParentId) {}
