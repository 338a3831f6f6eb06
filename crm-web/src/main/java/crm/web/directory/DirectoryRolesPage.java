package crm.web.directory;

import crm.ejb.directory.RoleService;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The role tree. */
@Named
@RequestScoped
public class DirectoryRolesPage {
    @Inject
    private RoleService roles;

    private List<RoleNode> tops;

    @PostConstruct
    void open() {
        tops = RoleNode.trees(roles.tree());
    }

    /** The roles at the top, each with those below it. */
    public List<RoleNode> getTops() {
        return tops;
    }
}
