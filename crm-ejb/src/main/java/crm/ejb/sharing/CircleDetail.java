package crm.ejb.sharing;

import crm.domain.directory.CircleProfile;
import crm.ejb.directory.GranteeRow;
import java.io.Serializable;
import java.util.List;

/**
 * A public group or a queue on its page.
 *
 * @param members grantees listed in it, by name
 */
public record CircleDetail(int id, int version, CircleProfile profile, List<GranteeRow> members)
        implements Serializable {
    public CircleDetail {
        members = List.copyOf(members);
    }
}
