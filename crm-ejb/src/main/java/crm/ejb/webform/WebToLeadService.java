package crm.ejb.webform;

import crm.domain.lead.LeadProfile;
import crm.domain.shared.Problem;
import crm.domain.webform.FormMarkup;
import crm.domain.webform.FormReading;
import crm.domain.webform.QuarantineReason;
import crm.domain.webform.WebFormProfile;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The one door that is open to the public for writing. Whatever becomes of what is sent, nothing of it is told: neither a
 * value nor a refusal leaves this door.
 */
@Stateless
public class WebToLeadService {
    private WebForms forms;
    private Submissions submissions;
    private Intake intake;
    private SubmissionLimit limit;
    private Floods floods;
    private Clock clock;

    protected WebToLeadService() {}

    @Inject
    public WebToLeadService(
            WebForms forms, Submissions submissions, Intake intake, SubmissionLimit limit, Floods floods) {
        this.forms = forms;
        this.submissions = submissions;
        this.intake = intake;
        this.limit = limit;
        this.floods = floods;
        this.clock = Clock.systemUTC();
    }

    /** What the public may know of a form; empty if there is none of that key. */
    @PermitAll
    public Optional<Onward> form(String key) {
        return forms.named(key)
                .map(form ->
                        new Onward(form.profile().returnTo(), form.profile().captcha()));
    }

    /** Takes in what was sent: as a lead, or kept apart with the reason, or counted. To no form of ours: nothing. */
    @PermitAll
    public void submit(String key, Arrival sent) {
        Optional<WebFormRow> form = forms.named(key);
        if (form.isEmpty()) {
            return;
        }
        SubmissionLimit.Room room = limit.admit(form.get().id(), sent.address(), clock.millis());
        if (room == SubmissionLimit.Room.FLOODED) {
            floods.count(form.get().id());
            return;
        }
        Arrival arrival = asked(form.get().profile(), sent);
        if (room == SubmissionLimit.Room.FULL && arrival.suspicion() == null) {
            arrival = arrival.suspected(QuarantineReason.LIMIT);
        }
        take(form.get(), arrival);
    }

    /** Keeps apart what could not be taken in because something failed here. */
    @PermitAll
    public void keep(String key, Arrival sent) {
        forms.named(key)
                .ifPresent(form -> submissions.quarantined(
                        form.id(), asked(form.profile(), sent).suspected(QuarantineReason.FAULT), null));
    }

    private void take(WebFormRow form, Arrival arrival) {
        FormReading reading = new FormReading(form.profile(), arrival.values());
        LeadProfile profile = reading.profile();
        if (arrival.suspicion() != null) {
            submissions.quarantined(form.id(), arrival, null);
        } else if (!form.profile().active()) {
            submissions.quarantined(form.id(), arrival.suspected(QuarantineReason.INACTIVE), null);
        } else if (!reading.problems().isEmpty()) {
            submissions.quarantined(form.id(), arrival.suspected(QuarantineReason.INVALID), fields(reading.problems()));
        } else {
            submissions.accepted(form.id(), arrival, intake.take(form, profile));
        }
    }

    /** Only what the form asks for; the field that people do not see only tells that it was filled in. */
    private static Arrival asked(WebFormProfile form, Arrival sent) {
        Map<String, String> asked = sent.values().entrySet().stream()
                .filter(entry -> form.fields().contains(entry.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().replace("\0", "")));
        boolean trapped = !sent.values().getOrDefault(FormMarkup.HONEYPOT, "").isBlank();
        QuarantineReason suspicion = sent.suspicion() == null && trapped ? QuarantineReason.HONEYPOT : sent.suspicion();
        return new Arrival(asked, sent.address(), suspicion);
    }

    private static String fields(java.util.List<Problem> problems) {
        return problems.stream().map(Problem::field).distinct().collect(Collectors.joining(", "));
    }
}
