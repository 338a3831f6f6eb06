package crm.web.sharing;

import crm.ejb.sharing.CircleDetail;
import crm.ejb.sharing.GroupService;
import crm.web.directory.GranteeChoices;
import crm.web.preview.PreviewedPage;
import crm.web.ui.RecordId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One public group: a new one, or one that is there, with its members. */
@Named
@ViewScoped
public class SharingGroupPage extends PreviewedPage {
    private static final long serialVersionUID = 1L;
    private static final String LIST = "/sharing/groups.xhtml?faces-redirect=true";

    @Inject
    private transient GroupService groups;

    @Inject
    private transient GranteeChoices grantees;

    private CircleDetail circle;
    private CircleForm form = new CircleForm();

    @PostConstruct
    void open() {
        Long id = RecordId.of("id");
        if (id == null) {
            groups.list();
        } else {
            circle = groups.view(Math.toIntExact(id));
            form = CircleForm.of(
                    circle, circle.members().stream().map(grantees::choice).toList());
        }
    }

    /** Stores what was typed and listed; if anybody gains or loses by it, only after that was shown. */
    public String save() {
        return lookOrKeep();
    }

    @Override
    protected Runnable change() {
        return circle == null
                ? () -> groups.create(form.toProfile(), form.memberIds())
                : () -> groups.edit(form.toCommand(circle));
    }

    @Override
    protected String afterwards() {
        return LIST;
    }

    /** Deletes it, if nothing uses it. */
    public String delete() {
        groups.delete(circle.id(), circle.version());
        return LIST;
    }

    /** What is stored, or null while it is new. */
    public CircleDetail getCircle() {
        return circle;
    }

    public CircleForm getForm() {
        return form;
    }
}
