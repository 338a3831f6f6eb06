package crm.web.directory;

import crm.domain.access.AccessLevel;
import crm.ejb.directory.EditRole;
import crm.ejb.directory.RoleRow;
import java.io.Serializable;

/** What is typed about a role; lives and dies with its page. */
public class RoleForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name;
    private Integer parentId;
    private AccessLevel contactAccess = AccessLevel.EDIT;
    private AccessLevel opportunityAccess = AccessLevel.EDIT;

    /** The form filled with what is known. */
    static RoleForm of(RoleRow role) {
        RoleForm form = new RoleForm();
        form.name = role.name();
        form.parentId = role.parentId();
        form.contactAccess = role.contactAccess();
        form.opportunityAccess = role.opportunityAccess();
        return form;
    }

    /** The form of a new role below another one, or at the top if that is null. */
    static RoleForm below(Integer parentId) {
        RoleForm form = new RoleForm();
        form.parentId = parentId;
        return form;
    }

    EditRole toCommand(RoleRow role) {
        return new EditRole(role.id(), role.version(), name, parentId, contactAccess, opportunityAccess);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Integer getParentId() {
        return parentId;
    }

    public void setParentId(Integer parentId) {
        this.parentId = parentId;
    }

    public AccessLevel getContactAccess() {
        return contactAccess;
    }

    public void setContactAccess(AccessLevel contactAccess) {
        this.contactAccess = contactAccess;
    }

    public AccessLevel getOpportunityAccess() {
        return opportunityAccess;
    }

    public void setOpportunityAccess(AccessLevel opportunityAccess) {
        this.opportunityAccess = opportunityAccess;
    }
}
