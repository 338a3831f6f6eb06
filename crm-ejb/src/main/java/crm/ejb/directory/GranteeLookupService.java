package crm.ejb.directory;

import crm.domain.access.Permission;
import crm.domain.directory.GranteeKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** The door to everybody and every circle to share with: whoever is signed in may know their names. */
@Stateless
public class GranteeLookupService {
    /** Most that are offered at once; whoever is missing types another letter. */
    public static final int LIMIT = 50;

    private GranteeNames grantees;

    protected GranteeLookupService() {}

    @Inject
    public GranteeLookupService(GranteeNames grantees) {
        this.grantees = grantees;
    }

    /**
     * Groups, queues and roles by name, then active users by last name.
     *
     * @param text words the name contains; null or blank for any
     * @param kinds what may be chosen
     * @return at most {@link #LIMIT}
     */
    @RolesAllowed(Permission.SIGNED_IN)
    public List<GranteeRow> find(String text, Set<GranteeKind> kinds) {
        return grantees.find(text, kinds, LIMIT);
    }
}
