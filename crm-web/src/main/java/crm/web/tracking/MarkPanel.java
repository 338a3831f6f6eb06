package crm.web.tracking;

import crm.domain.activity.SignalKind;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import crm.ejb.tracking.MakeMark;
import crm.ejb.tracking.TrackingService;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.util.Faces;

/** Makes tracked links and images for the lead whose page is open. */
@Named
@ViewScoped
public class MarkPanel implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient TrackingService tracking;

    private SignalKind kind = SignalKind.LINK_CLICKED;
    private String target;
    private String made;

    /** Makes an address to copy into an e-mail or onto a page. */
    public void make(long leadId) {
        made = null;
        if (isLink() && target == null) {
            throw new InvalidException(Problem.of("target", "problem.required"));
        }
        String signed = tracking.make(new MakeMark(leadId, kind, isLink() ? target : null));
        String address = Faces.getRequestBaseURL() + TrackedVisit.PATH.substring(1) + signed;
        made = isLink() ? address : "<img src=\"" + address + "\" width=\"1\" height=\"1\" alt=\"\">";
    }

    private boolean isLink() {
        return kind == SignalKind.LINK_CLICKED || kind == SignalKind.DOCUMENT_LOADED;
    }

    /** What can be tracked: links first. */
    public SignalKind[] getKinds() {
        return new SignalKind[] {
            SignalKind.LINK_CLICKED, SignalKind.DOCUMENT_LOADED, SignalKind.EMAIL_OPENED, SignalKind.PAGE_VISITED
        };
    }

    public SignalKind getKind() {
        return kind;
    }

    public void setKind(SignalKind kind) {
        this.kind = kind;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }

    /** What was made last, to be copied; null if nothing was. */
    public String getMade() {
        return made;
    }
}
