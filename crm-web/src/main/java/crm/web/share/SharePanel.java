package crm.web.share;

import crm.domain.directory.GranteeKind;
import crm.domain.shared.Reason;
import crm.domain.shared.RecordRef;
import crm.ejb.directory.GranteeLookupService;
import crm.ejb.share.ShareRecord;
import crm.ejb.share.ShareRow;
import crm.ejb.share.ShareService;
import crm.ejb.share.SharesOfRecord;
import crm.web.ui.Choice;
import crm.web.ui.Preferences;
import crm.web.ui.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** With whom the record of the page is shared, and sharing it with somebody else. */
@Named
@ViewScoped
public class SharePanel implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String NAME = "shares";

    @Inject
    private transient ShareService shares;

    @Inject
    private transient GranteeLookupService grantees;

    @Inject
    private transient Preferences preferences;

    @Inject
    private transient Texts texts;

    private boolean open;
    private SharesOfRecord shown;
    private ShareForm form = new ShareForm();
    private List<Reason> foreseen = List.of();

    @PostConstruct
    void lookAtAddress() {
        open = NAME.equals(Faces.getRequestParameter("panel"));
    }

    /** Whether it is unfolded. Folded up it reads nothing. */
    public boolean isOpen() {
        return open;
    }

    /** Shows the shares. */
    public void unfold() {
        open = true;
    }

    /** The shares of a record, read once per page, when the panel is unfolded. */
    public SharesOfRecord of(RecordRef about) {
        if (shown == null) {
            shown = shares.of(about);
        }
        return shown;
    }

    /** Whom a share serves, in words. */
    public String name(GranteeKind kind, String name) {
        return texts.of("share.grantee." + kind, name);
    }

    /** Users, roles, groups and queues with these words. */
    public List<Choice> find(String text) {
        return grantees.find(text, EnumSet.allOf(GranteeKind.class)).stream()
                .map(found -> new Choice((long) found.id(), name(found.kind(), found.name())))
                .toList();
    }

    /** Opens the dialog for a new share. */
    public void begin() {
        show(new ShareForm());
    }

    /** Opens the dialog with a share to change. */
    public void change(ShareRow row) {
        show(new ShareForm(row, name(row.kind(), row.name()), preferences.getZone()));
    }

    private void show(ShareForm filled) {
        form = filled;
        foreseen = List.of();
        Faces.setRequestAttribute("dialogToOpen", "share");
    }

    /** Shares the record; if more comes of it than was said so far, says that first. */
    public String share(RecordRef about) {
        ShareRecord command = form.of(about, preferences.getZone());
        List<Reason> coming = shares.foresee(command);
        if (!foreseen.containsAll(coming)) {
            foreseen = coming;
            return null;
        }
        if (form.isChange()) {
            shares.change(command);
        } else {
            shares.share(command);
        }
        Messages.addFlashGlobalInfo(texts.of("share.done", form.getGrantee().label()));
        return here(about);
    }

    /** Ends a share. */
    public String end(RecordRef about, int granteeId) {
        shares.end(about, granteeId);
        Messages.addFlashGlobalInfo(texts.get("share.ended"));
        return here(about);
    }

    private static String here(RecordRef about) {
        return "/" + about.type().word() + "/view.xhtml?faces-redirect=true&id=" + about.id() + "&panel=" + NAME;
    }

    public ShareForm getForm() {
        return form;
    }

    /** What else will come of the share as it is filled in. */
    public List<Reason> getForeseen() {
        return foreseen;
    }
}
