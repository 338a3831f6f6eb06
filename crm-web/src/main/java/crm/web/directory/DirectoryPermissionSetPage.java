package crm.web.directory;

import crm.ejb.directory.ChangePermissionSet;
import crm.ejb.directory.PermissionSetDetail;
import crm.ejb.directory.PermissionSetService;
import crm.web.preview.PreviewedPage;
import crm.web.ui.RecordId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;

/** One permission set: a new one, or one that is there. */
@Named
@ViewScoped
public class DirectoryPermissionSetPage extends PreviewedPage {
    private static final long serialVersionUID = 1L;
    private static final String LIST = "/directory/permissionSets.xhtml?faces-redirect=true";

    @Inject
    private transient PermissionSetService sets;

    private PermissionSetDetail set;
    private String name;
    private String description;
    private PermissionMatrix matrix;

    @PostConstruct
    void open() {
        Long id = RecordId.of("id");
        if (id == null) {
            matrix = new PermissionMatrix(Set.of(), sets.grantable());
        } else {
            set = sets.view(Math.toIntExact(id));
            name = set.name();
            description = set.description();
            matrix = new PermissionMatrix(set.permissions(), set.grantable());
        }
    }

    /** Stores what was typed and ticked; if anybody gains or loses by it, only after that was shown. */
    public String save() {
        if (set == null) {
            sets.create(name, description, matrix.held());
            return LIST;
        }
        return lookOrKeep();
    }

    @Override
    protected Runnable change() {
        return () -> sets.change(new ChangePermissionSet(set.id(), set.version(), name, description, matrix.held()));
    }

    @Override
    protected String afterwards() {
        return LIST;
    }

    /** Deletes the set. */
    public String delete() {
        sets.delete(set.id(), set.version());
        return LIST;
    }

    /** The set, or null while it is new. */
    public PermissionSetDetail getSet() {
        return set;
    }

    public PermissionMatrix getMatrix() {
        return matrix;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }
}
