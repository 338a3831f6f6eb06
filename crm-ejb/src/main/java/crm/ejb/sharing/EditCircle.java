package crm.ejb.sharing;

import crm.domain.directory.CircleProfile;
import java.util.Set;

/**
 * Change a public group or a queue; what stays as it is, is given as it is.
 *
 * @param version the version the caller has read
 * @param memberIds numbers of all grantees listed in it from now on
 */
public record EditCircle(int id, int version, CircleProfile profile, Set<Integer> memberIds) {
    public EditCircle {
        memberIds = Set.copyOf(memberIds);
    }
}
