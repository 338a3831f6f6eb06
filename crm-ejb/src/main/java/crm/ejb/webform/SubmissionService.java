package crm.ejb.webform;

import crm.domain.access.Permission;
import crm.domain.lead.LeadProfile;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.domain.shared.Verdict;
import crm.domain.webform.FormReading;
import crm.domain.webform.QuarantineReason;
import crm.domain.webform.SubmissionStatus;
import crm.ejb.access.CurrentViewer;
import crm.ejb.shared.Announcements;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The door to what was sent to web forms. */
@Stateless
public class SubmissionService {
    /** Submissions of one page. */
    public static final int PAGE = 50;

    private WebForms forms;
    private Submissions submissions;
    private Intake intake;
    private CurrentViewer caller;
    private Announcements news;

    protected SubmissionService() {}

    @Inject
    public SubmissionService(
            WebForms forms, Submissions submissions, Intake intake, CurrentViewer caller, Announcements news) {
        this.forms = forms;
        this.submissions = submissions;
        this.intake = intake;
        this.caller = caller;
        this.news = news;
    }

    /** Submissions, newest first; one more than {@link #PAGE} if there are more. */
    @RolesAllowed(Permission.WEB_FORM_ADMIN)
    public List<SubmissionRow> find(SubmissionFilter filter) {
        return submissions.visibleTo(caller.get(), filter, PAGE + 1);
    }

    /**
     * Makes a lead of what was kept apart. Of two at once one makes it.
     *
     * @return id of the lead
     * @throws crm.domain.shared.DeniedException if it became a lead already, or was only counted
     * @throws InvalidException naming what is wrong with it still
     */
    @RolesAllowed(Permission.WEB_FORM_ADMIN)
    public long replay(long id) {
        SubmissionRow submission = submissions.lock(id);
        if (submission.status() != SubmissionStatus.QUARANTINED) {
            Verdict.rejected("webform.replay.done").orDeny();
        }
        if (submission.reason() == QuarantineReason.FLOOD) {
            Verdict.rejected("webform.replay.counted").orDeny();
        }
        WebFormRow form = forms.require(submission.formId());
        FormReading reading = new FormReading(form.profile(), submission.values());
        LeadProfile profile = reading.profile();
        if (!reading.problems().isEmpty()) {
            String fields =
                    reading.problems().stream().map(Problem::field).distinct().collect(Collectors.joining(", "));
            throw new InvalidException(Problem.of(null, "webform.replay.invalid", fields));
        }
        long lead = intake.take(form, profile);
        submissions.replayed(id, lead);
        news.happened(
                caller.get(),
                "webForm.replayed",
                new RecordRef(RecordType.LEAD, lead),
                Map.of("form", form.profile().name()));
        return lead;
    }
}
