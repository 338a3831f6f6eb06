package crm.ejb.directory;

import crm.domain.directory.GranteeKind;
import java.io.Serializable;

/**
 * Somebody or some circle to share with, as people name it.
 *
 * @param id its number as a grantee
 * @param name of the user, role, public group or queue
 */
public record GranteeRow(int id, GranteeKind kind, String name) implements Serializable {}
