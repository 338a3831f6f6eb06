package crm.web.linter;

import crm.domain.access.Permission;
import crm.ejb.linter.Finding;
import crm.ejb.linter.LinterService;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** What the access linter finds now. */
@Named
@RequestScoped
public class LinterListPage {
    @Inject
    private LinterService linter;

    @Inject
    private HttpServletRequest request;

    private List<Finding> findings;

    @PostConstruct
    void open() {
        findings = linter.findings();
    }

    /** Where a finding is mended, as an address inside the application; null where the reader has no page for it. */
    public String place(Finding finding) {
        return switch (finding.kind()) {
            case OWNER_WITHOUT_ROLE, OWNER_INACTIVE, USER_WITHOUT_PERMISSIONS, SHARE_UP_THE_HIERARCHY ->
                page("/directory/user.xhtml", Permission.USER_ADMIN, finding);
            case PERMISSION_SET_UNUSED -> page("/directory/permissionSet.xhtml", Permission.PERMISSION_ADMIN, finding);
            case QUEUE_WITHOUT_MEMBERS -> page("/sharing/queue.xhtml", Permission.SHARING_ADMIN, finding);
            case GROUP_WITHOUT_MEMBERS, GROUP_UNUSED -> page("/sharing/group.xhtml", Permission.SHARING_ADMIN, finding);
            case SHARE_EXPIRED -> null;
            default -> page("/sharing/rule.xhtml", Permission.SHARING_ADMIN, finding);
        };
    }

    private String page(String path, String permission, Finding finding) {
        return request.isUserInRole(permission) ? path + "?id=" + finding.subject() : null;
    }

    public List<Finding> getFindings() {
        return findings;
    }
}
