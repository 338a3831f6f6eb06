package crm.ejb.directory;

import crm.domain.access.Permission;
import crm.domain.shared.RecordType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** The door to colleagues as owners: whoever is signed in may know their names. */
@Stateless
public class OwnerLookupService {
    /** Most that are offered at once; whoever is missing types another letter. */
    public static final int LIMIT = 50;

    private Colleagues colleagues;

    protected OwnerLookupService() {}

    @Inject
    public OwnerLookupService(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    /**
     * Who could own such a record: for leads the queues, then active users who may read the type, by last name.
     *
     * @param text words their name contains; null or blank for anybody
     * @return at most {@link #LIMIT}
     */
    @RolesAllowed(Permission.SIGNED_IN)
    public List<Colleague> find(RecordType type, String text) {
        List<Colleague> owners = new ArrayList<>();
        if (type == RecordType.LEAD) {
            owners.addAll(colleagues.queues(text, LIMIT));
        }
        owners.addAll(colleagues.owners(type, text, LIMIT));
        return owners.stream().limit(LIMIT).toList();
    }
}
