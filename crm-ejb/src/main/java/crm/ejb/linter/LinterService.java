package crm.ejb.linter;

import crm.domain.access.Permission;
import crm.ejb.access.Organisation;
import crm.ejb.access.RecordAccess;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The door to the access linter. */
@Stateless
public class LinterService {
    private RecordAccess access;
    private SharingFacts facts;

    protected LinterService() {}

    @Inject
    public LinterService(RecordAccess access, SharingFacts facts) {
        this.access = access;
        this.facts = facts;
    }

    /** Everything that is odd about sharing now, warnings first; read, not repaired. */
    @RolesAllowed({Permission.SHARING_ADMIN, Permission.AUDIT_READ})
    public List<Finding> findings() {
        Organisation organisation = access.organisation();
        List<Finding> findings = new ArrayList<>(new CircleFindings(organisation, facts).find());
        findings.addAll(new RuleFindings(organisation, facts).find());
        findings.addAll(facts.ownersWithoutRole());
        findings.addAll(facts.inactiveOwners());
        findings.addAll(facts.usersWithoutPermissions());
        findings.addAll(facts.unusedPermissionSets());
        findings.addAll(new ShareFindings(organisation, facts).find());
        findings.sort(Comparator.comparing((Finding finding) -> !finding.kind().isWarning()));
        return findings;
    }
}
