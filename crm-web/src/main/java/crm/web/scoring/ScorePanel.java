package crm.web.scoring;

import crm.domain.activity.SignalKind;
import crm.domain.shared.Count;
import crm.domain.shared.Slice;
import crm.ejb.activity.NoteSignal;
import crm.ejb.activity.SignalService;
import crm.ejb.scoring.ScoreDetail;
import crm.ejb.scoring.ScoreLineRow;
import crm.ejb.scoring.ScoreService;
import crm.web.ui.Preferences;
import crm.web.ui.Texts;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.util.Messages;

/** Why the lead whose page is open has its points, and noting what else it did. */
@Named
@ViewScoped
public class ScorePanel implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 6;

    @Inject
    private transient ScoreService scores;

    @Inject
    private transient SignalService signals;

    @Inject
    private transient Preferences preferences;

    @Inject
    private transient Texts texts;

    private transient ScoreDetail shown;
    private SignalKind kind = SignalKind.EVENT_ATTENDED;
    private String subject;
    private LocalDate day;

    /** The explanation, read afresh for every page shown: what is logged there moves the score. */
    public ScoreDetail of(long leadId) {
        FacesContext faces = FacesContext.getCurrentInstance();
        boolean showing = faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE
                && faces.getAttributes().putIfAbsent(ScorePanel.class, true) == null;
        if (shown == null || showing) {
            shown = scores.explain(leadId, null);
        }
        return shown;
    }

    /** The first of its lines, and how many there are. */
    public Slice<ScoreLineRow> lines(long leadId) {
        List<ScoreLineRow> lines = of(leadId).lines();
        List<ScoreLineRow> first = lines.subList(0, Math.min(SHOWN, lines.size()));
        return new Slice<>(first, null, null, Count.exactly(lines.size()));
    }

    /** Notes what the lead did, and shows what has come of it. */
    public String note(long leadId) {
        signals.note(new NoteSignal(leadId, kind, subject, at()));
        Messages.addFlashGlobalInfo(texts.of("scoring.noted", texts.label(kind)));
        return "/lead/view.xhtml?faces-redirect=true&id=" + leadId;
    }

    /** Now, or noon of an earlier day where the reader is. */
    private Instant at() {
        LocalDate today = LocalDate.now(preferences.getZone());
        return day == null || day.equals(today)
                ? null
                : day.atTime(12, 0).atZone(preferences.getZone()).toInstant();
    }

    /** What can be noted. */
    public List<SignalKind> getKinds() {
        return SignalKind.own();
    }

    public SignalKind getKind() {
        return kind;
    }

    public void setKind(SignalKind kind) {
        this.kind = kind;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }
}
