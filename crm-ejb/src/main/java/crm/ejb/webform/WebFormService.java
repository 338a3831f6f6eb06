package crm.ejb.webform;

import crm.domain.access.Permission;
import crm.domain.shared.RecordType;
import crm.domain.webform.ReturnHosts;
import crm.domain.webform.WebFormProfile;
import crm.ejb.access.CurrentViewer;
import crm.ejb.access.RecordAccess;
import crm.ejb.shared.Announcements;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;

/** The door to web forms. */
@Stateless
public class WebFormService {
    private static final int KEY_BITS = 128;
    private static final int KEY_LETTERS = 25;
    private static final int LETTERS = 36;
    private static final SecureRandom DICE = new SecureRandom();

    private WebForms forms;
    private RecordAccess access;
    private CurrentViewer caller;
    private Announcements news;

    protected WebFormService() {}

    @Inject
    public WebFormService(WebForms forms, RecordAccess access, CurrentViewer caller, Announcements news) {
        this.forms = forms;
        this.access = access;
        this.caller = caller;
        this.news = news;
    }

    /** Every form, by name. */
    @RolesAllowed(Permission.WEB_FORM_ADMIN)
    public List<WebFormRow> list() {
        return forms.all();
    }

    /** A form for its page. */
    @RolesAllowed(Permission.WEB_FORM_ADMIN)
    public WebFormRow view(int id) {
        return forms.require(id);
    }

    /**
     * Creates a form.
     *
     * @return its id
     * @throws crm.domain.shared.InvalidException if the name is taken, the return address is of a site that the operator
     *     has not named, or the owner could not own leads
     */
    @RolesAllowed(Permission.WEB_FORM_ADMIN)
    public int create(WebFormProfile form) {
        require(form, 0);
        int id = forms.add(key(), form);
        tell("webForm.created", form);
        return id;
    }

    /**
     * Changes a form; pages it stands on go on working.
     *
     * @throws crm.domain.shared.InvalidException as {@link #create}
     * @throws crm.domain.shared.ConflictException if it changed since the caller read it
     */
    @RolesAllowed(Permission.WEB_FORM_ADMIN)
    public void edit(EditFormProfile change) {
        require(change.profile(), change.id());
        forms.edit(change);
        tell("webForm.changed", change.profile());
    }

    private void require(WebFormProfile form, int id) {
        forms.requireFree(form.name(), id);
        ReturnHosts.of(System.getenv("CRM_RETURN_HOSTS")).require(form.returnTo());
        access.requireOwner(form.ownerId(), RecordType.LEAD);
    }

    private void tell(String kind, WebFormProfile form) {
        news.happened(
                caller.get(),
                kind,
                null,
                Map.of(
                        "form", form.name(),
                        "fields", String.join(", ", form.fields()),
                        "returnTo", form.returnTo() == null ? "" : form.returnTo(),
                        "active", String.valueOf(form.active())));
    }

    private static String key() {
        StringBuilder key = new StringBuilder(new BigInteger(KEY_BITS, DICE).toString(LETTERS));
        while (key.length() < KEY_LETTERS) {
            key.insert(0, '0');
        }
        return key.toString();
    }
}
