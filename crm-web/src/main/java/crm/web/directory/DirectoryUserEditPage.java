package crm.web.directory;

import crm.ejb.directory.CreateUser;
import crm.ejb.directory.EditUser;
import crm.ejb.directory.PermissionSetRow;
import crm.ejb.directory.PermissionSetService;
import crm.ejb.directory.UserDetail;
import crm.ejb.directory.UserService;
import crm.web.preview.PreviewedPage;
import crm.web.ui.Choice;
import crm.web.ui.RecordId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Writing about a user: a new one, or one that is there. */
@Named
@ViewScoped
public class DirectoryUserEditPage extends PreviewedPage {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient UserService users;

    @Inject
    private transient PermissionSetService permissionSets;

    @Inject
    private transient RoleChoices roleChoices;

    private Integer id;
    private int version;
    private UserForm form = new UserForm();
    private List<PermissionSetRow> sets;
    private List<Choice> roles;

    @PostConstruct
    void open() {
        Long asked = RecordId.of("id");
        if (asked != null) {
            UserDetail user = users.view(Math.toIntExact(asked));
            id = user.id();
            version = user.version();
            form = UserForm.of(user);
        }
        sets = permissionSets.list();
        roles = roleChoices.all();
    }

    /** Stores what was typed; if anybody gains or loses by it, only after that was shown. */
    public String save() {
        if (id == null) {
            id = users.create(
                    new CreateUser(form.toProfile(), form.getRoleId(), form.permissionSetIds(), form.getPassword()));
            return afterwards();
        }
        return lookOrKeep();
    }

    @Override
    protected Runnable change() {
        return () -> users.edit(new EditUser(id, version, form.toProfile(), form.getRoleId(), form.permissionSetIds()));
    }

    @Override
    protected String afterwards() {
        return "/directory/user.xhtml?faces-redirect=true&id=" + id;
    }

    public Integer getId() {
        return id;
    }

    public UserForm getForm() {
        return form;
    }

    public List<PermissionSetRow> getSets() {
        return sets;
    }

    public List<Choice> getRoles() {
        return roles;
    }
}
