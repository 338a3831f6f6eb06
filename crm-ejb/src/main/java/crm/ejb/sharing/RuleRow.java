package crm.ejb.sharing;

import crm.domain.access.RuleProfile;
import crm.ejb.directory.GranteeRow;
import java.io.Serializable;

/**
 * A sharing rule, in a list and on its page.
 *
 * @param source whose records are opened, or null for a rule over values
 * @param target to whom they are opened
 */
public record RuleRow(int id, int version, RuleProfile profile, GranteeRow source, GranteeRow target)
        implements Serializable {}
