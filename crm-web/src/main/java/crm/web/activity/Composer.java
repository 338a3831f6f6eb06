package crm.web.activity;

import crm.domain.activity.ActivityKind;
import crm.domain.shared.RecordRef;
import crm.ejb.activity.ActivityService;
import crm.ejb.activity.LogActivity;
import crm.ejb.activity.Timeline;
import crm.web.ui.TimelineItem;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The timeline of the record whose page is open, and what is being written on top of it. */
@Named
@ViewScoped
public class Composer implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ActivityService activities;

    @Inject
    private transient Entries entries;

    private transient Timeline timeline;
    private ActivityKind kind = ActivityKind.CALL;
    private String subject;
    private String body;
    private LocalDate dueOn;

    /** What the timeline of a record shows, read once per request. */
    public List<TimelineItem> items(RecordRef about) {
        Timeline shown = timeline(about);
        return Stream.concat(shown.upcoming().stream(), shown.past().stream())
                .map(entry -> entries.item(about.type(), entry))
                .toList();
    }

    /** Address of the entries that came before, or null at the end. */
    public String older(RecordRef about) {
        Instant older = timeline(about).older();
        return older == null ? null : "?id=" + about.id() + "&older=" + older.toEpochMilli();
    }

    /** Logs what was written about a record. */
    public void log(RecordRef about) {
        activities.log(new LogActivity(kind, subject, body, about, kind == ActivityKind.TASK ? dueOn : null));
        subject = null;
        body = null;
        dueOn = null;
        timeline = null;
    }

    /** Ticks a task off. */
    public void complete(Long taskId) {
        activities.complete(taskId);
        timeline = null;
    }

    /** Read afresh for every page shown; while a form is taken in, the rows stay those the reader saw. */
    private Timeline timeline(RecordRef about) {
        FacesContext faces = FacesContext.getCurrentInstance();
        boolean showing = faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE
                && faces.getAttributes().putIfAbsent(Composer.class, true) == null;
        if (timeline == null || showing) {
            timeline = activities.timeline(about, olderThan());
        }
        return timeline;
    }

    private static Instant olderThan() {
        String asked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("older");
        try {
            return asked == null ? null : Instant.ofEpochMilli(Long.parseLong(asked));
        } catch (NumberFormatException | DateTimeException noInstant) {
            return null;
        }
    }

    /** What may be logged by somebody who may edit the record, and by somebody who may only read it. */
    public ActivityKind[] kinds(boolean editable) {
        if (!editable) {
            kind = ActivityKind.NOTE;
            return new ActivityKind[] {ActivityKind.NOTE};
        }
        return ActivityKind.values();
    }

    public ActivityKind getKind() {
        return kind;
    }

    public void setKind(ActivityKind kind) {
        this.kind = kind;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }
}
