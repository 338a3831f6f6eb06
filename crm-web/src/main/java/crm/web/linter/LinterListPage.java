package crm.web.linter;

import crm.ejb.linter.Finding;
import crm.ejb.linter.LinterService;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the access linter finds now. */
@Named
@RequestScoped
public class LinterListPage {
    @Inject
    private LinterService linter;

    private List<Finding> findings;

    @PostConstruct
    void open() {
        findings = linter.findings();
    }

    /** Where a finding is mended, as an address inside the application; null where there is no page for it. */
    public String place(Finding finding) {
        return switch (finding.kind()) {
            case OWNER_WITHOUT_ROLE, OWNER_INACTIVE, USER_WITHOUT_PERMISSIONS, SHARE_UP_THE_HIERARCHY ->
                "/directory/user.xhtml?id=" + finding.subject();
            case PERMISSION_SET_UNUSED -> "/directory/permissionSet.xhtml?id=" + finding.subject();
            case QUEUE_WITHOUT_MEMBERS -> "/sharing/queue.xhtml?id=" + finding.subject();
            case GROUP_WITHOUT_MEMBERS, GROUP_UNUSED -> "/sharing/group.xhtml?id=" + finding.subject();
            case SHARE_EXPIRED -> null;
            default -> "/sharing/rule.xhtml?id=" + finding.subject();
        };
    }

    public List<Finding> getFindings() {
        return findings;
    }
}
