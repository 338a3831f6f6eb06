package crm.web.mail;

import crm.domain.mail.MailState;
import crm.ejb.mail.MailRow;
import crm.ejb.mail.MailService;
import crm.web.ui.RecordId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;

/** The outbox, newest first. */
@Named
@ViewScoped
public class MailOutboxPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/mail/outbox.xhtml?";

    @Inject
    private transient MailService mail;

    private MailState state;
    private List<MailRow> rows;
    private Long older;
    private int waiting;
    private boolean configured;

    @PostConstruct
    void open() {
        String word = Faces.getRequestParameter("state");
        state = Stream.of(MailState.values())
                .filter(each -> each.name().equals(word))
                .findFirst()
                .orElse(null);
        List<MailRow> found = mail.outbox(state, RecordId.of("before"));
        boolean more = found.size() > MailService.PAGE;
        rows = more ? List.copyOf(found.subList(0, MailService.PAGE)) : found;
        older = more ? rows.get(rows.size() - 1).id() : null;
        waiting = mail.waiting();
        configured = mail.isConfigured();
    }

    /** Lets a message that was given up be tried again. */
    public String retry(MailRow row) {
        mail.retry(row.id());
        return address(state) + "&faces-redirect=true";
    }

    /** The outbox of one state, or of all if that is null. */
    public String address(MailState wanted) {
        return HERE + "state=" + (wanted == null ? "" : wanted);
    }

    public MailState getState() {
        return state;
    }

    public MailState[] getStates() {
        return MailState.values();
    }

    public List<MailRow> getRows() {
        return rows;
    }

    /** The address of what came before, or null at the end. */
    public String getOlder() {
        return older == null ? null : address(state) + "&before=" + older;
    }

    public int getWaiting() {
        return waiting;
    }

    public boolean isConfigured() {
        return configured;
    }
}
