package crm.ejb.routing;

import crm.domain.routing.AssignmentProfile;
import crm.ejb.directory.GranteeRow;
import java.io.Serializable;

/**
 * An assignment rule, in the list and on its page.
 *
 * @param target who takes the leads
 */
public record AssignmentRow(int id, int version, AssignmentProfile profile, GranteeRow target)
        implements Serializable {}
