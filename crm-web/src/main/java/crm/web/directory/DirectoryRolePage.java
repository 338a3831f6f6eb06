package crm.web.directory;

import crm.domain.access.AccessLevel;
import crm.ejb.directory.RoleRow;
import crm.ejb.directory.RoleService;
import crm.web.preview.PreviewedPage;
import crm.web.ui.Choice;
import crm.web.ui.RecordId;
import crm.web.ui.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/**
 * One role: a new one, or one that is there, with its name, its place and its settings. The address may say under which
 * other role it is to be looked at, 0 for the top.
 */
@Named
@ViewScoped
public class DirectoryRolePage extends PreviewedPage {
    private static final long serialVersionUID = 1L;
    private static final String TREE = "/directory/roles.xhtml?faces-redirect=true";

    @Inject
    private transient RoleService roles;

    @Inject
    private transient RoleChoices choices;

    @Inject
    private transient Texts texts;

    private RoleRow role;
    private RoleForm form;
    private List<Choice> parents;

    @PostConstruct
    void open() {
        Long id = RecordId.of("id");
        if (id == null) {
            Long above = RecordId.of("above");
            form = RoleForm.below(above == null ? null : Math.toIntExact(above));
            parents = choices.all();
        } else {
            role = roles.view(Math.toIntExact(id));
            form = RoleForm.of(role);
            parents = choices.above(role.id());
            Long under = RecordId.of("under");
            if (under != null) {
                form.setParentId(under == 0 ? null : Integer.valueOf(Math.toIntExact(under)));
                look();
            }
        }
    }

    /** Stores what was typed; if anybody gains or loses by it, only after that was shown. */
    public String save() {
        if (role == null) {
            roles.create(form.getName(), form.getParentId());
            return TREE;
        }
        return lookOrKeep();
    }

    @Override
    protected Runnable change() {
        return () -> roles.edit(form.toCommand(role));
    }

    @Override
    protected String afterwards() {
        return TREE;
    }

    /** Deletes the role. */
    public String delete() {
        roles.delete(role.id(), role.version());
        return TREE;
    }

    /** The role, or null while it is new. */
    public RoleRow getRole() {
        return role;
    }

    public RoleForm getForm() {
        return form;
    }

    /** The name of the role chosen above this one. */
    public String getPlace() {
        return parents.stream()
                .filter(parent -> parent.value().equals(form.getParentId()))
                .findFirst()
                .map(parent -> parent.label().strip())
                .orElseGet(() -> texts.get("directory.role.top"));
    }

    public List<Choice> getParents() {
        return parents;
    }

    /** What the owner of an account can have on records of others below it. */
    public List<Choice> getLevels() {
        return Stream.of(AccessLevel.NONE, AccessLevel.READ, AccessLevel.EDIT)
                .map(level -> new Choice(level, texts.get("ui.access." + level)))
                .toList();
    }
}
