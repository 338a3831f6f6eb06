package crm.ejb.directory;

import crm.domain.access.AccessLevel;

/**
 * Change a role; what stays as it is, is given as it is.
 *
 * @param version the version the caller has read
 * @param parentId the role directly above from now on, or null for the top
 * @param contactAccess what the owner of an account has on its contacts of other owners: NONE, READ or EDIT
 * @param opportunityAccess likewise on its opportunities
 */
public record EditRole(
        int id, int version, String name, Integer parentId, AccessLevel contactAccess, AccessLevel opportunityAccess) {}
