package crm.ejb.directory;

import java.io.Serializable;

/**
 * A permission set in a list.
 *
 * @param description or null
 * @param permissions how many functions it gives
 * @param users how many users have it, active or not
 */
public record PermissionSetRow(int id, String name, String description, int permissions, int users)
        implements Serializable {}
