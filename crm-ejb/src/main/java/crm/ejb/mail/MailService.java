package crm.ejb.mail;

import crm.domain.access.Permission;
import crm.domain.mail.MailState;
import crm.domain.mail.TemplateProfile;
import crm.ejb.access.CurrentViewer;
import crm.ejb.shared.Announcements;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** The door to mail templates and the outbox. */
@Stateless
public class MailService {
    /** Messages of one page. */
    public static final int PAGE = 50;

    private Templates templates;
    private Letters letters;
    private CurrentViewer caller;
    private Announcements news;

    protected MailService() {}

    @Inject
    public MailService(Templates templates, Letters letters, CurrentViewer caller, Announcements news) {
        this.templates = templates;
        this.letters = letters;
        this.caller = caller;
        this.news = news;
    }

    /** Every template, by name. */
    @RolesAllowed(Permission.WEB_FORM_ADMIN)
    public List<TemplateRow> templates() {
        return templates.all();
    }

    /** A template for its page. */
    @RolesAllowed(Permission.WEB_FORM_ADMIN)
    public TemplateRow template(int id) {
        return templates.require(id);
    }

    /**
     * Creates a template.
     *
     * @throws crm.domain.shared.InvalidException if the name is taken
     */
    @RolesAllowed(Permission.WEB_FORM_ADMIN)
    public int create(TemplateProfile template) {
        int id = templates.add(template);
        tell("mail.templateCreated", template.name());
        return id;
    }

    /**
     * Changes a template; what is in the outbox already stays as it is.
     *
     * @throws crm.domain.shared.ConflictException if it changed since the caller read it
     */
    @RolesAllowed(Permission.WEB_FORM_ADMIN)
    public void edit(EditTemplate change) {
        templates.edit(change);
        tell("mail.templateChanged", change.profile().name());
    }

    /**
     * Messages, newest first.
     *
     * @param state or null for any
     * @param before only those before that message; null for the newest
     * @return one more than {@link #PAGE} if there are more
     */
    @RolesAllowed(Permission.WEB_FORM_ADMIN)
    public List<MailRow> outbox(MailState state, Long before) {
        return letters.page(state, before == null ? Long.MAX_VALUE : before, PAGE + 1);
    }

    /** How many messages wait to be sent, counted up to ten thousand. */
    @RolesAllowed(Permission.WEB_FORM_ADMIN)
    public int waiting() {
        return letters.waiting();
    }

    /** Whether the operator has named a server to send by. */
    @RolesAllowed(Permission.WEB_FORM_ADMIN)
    public boolean isConfigured() {
        return MailServer.of(System.getenv()).isPresent();
    }

    /** Lets a message that was given up be tried again. */
    @RolesAllowed(Permission.WEB_FORM_ADMIN)
    public void retry(long id) {
        letters.revive(id);
        tell("mail.retried", String.valueOf(id));
    }

    private void tell(String kind, String name) {
        news.happened(caller.get(), kind, null, Map.of("name", name));
    }
}
