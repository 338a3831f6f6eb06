package crm.web.sharing;

import crm.ejb.sharing.CircleDetail;
import crm.ejb.sharing.QueueService;
import crm.web.directory.GranteeChoices;
import crm.web.ui.RecordId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** One queue: a new one, or one that is there, with its members. */
@Named
@ViewScoped
public class SharingQueuePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String LIST = "/sharing/queues.xhtml?faces-redirect=true";

    @Inject
    private transient QueueService queues;

    @Inject
    private transient GranteeChoices grantees;

    private CircleDetail circle;
    private CircleForm form = new CircleForm();

    @PostConstruct
    void open() {
        Long id = RecordId.of("id");
        if (id == null) {
            queues.list();
        } else {
            circle = queues.view(Math.toIntExact(id));
            form = CircleForm.of(
                    circle, circle.members().stream().map(grantees::choice).toList());
        }
    }

    /** Stores what was typed and listed. */
    public String save() {
        if (circle == null) {
            queues.create(form.toProfile(), form.memberIds());
        } else {
            queues.edit(form.toCommand(circle));
        }
        return LIST;
    }

    /** Deletes it, if nothing uses it. */
    public String delete() {
        queues.delete(circle.id(), circle.version());
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
