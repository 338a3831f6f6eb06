package crm.ejb.webform;

import crm.domain.access.Viewer;
import crm.domain.lead.Lead;
import crm.domain.lead.LeadProfile;
import crm.domain.shared.EmailAddress;
import crm.domain.shared.Stamp;
import crm.domain.webform.WebFormProfile;
import crm.ejb.lead.NewLeads;
import crm.ejb.mail.Letters;
import crm.ejb.mail.Templates;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Turns what was sent to a form into a lead, and answers it. */
@Dependent
public class Intake {
    private final NewLeads leads;
    private final Submissions submissions;
    private final Templates templates;
    private final Letters letters;
    private final Clock clock;

    @Inject
    public Intake(NewLeads leads, Submissions submissions, Templates templates, Letters letters, Clock clock) {
        this.leads = leads;
        this.submissions = submissions;
        this.templates = templates;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * Captures the lead; mail to the person goes out once the transaction is committed.
     *
     * @return its id
     */
    long take(WebFormRow form, LeadProfile profile) {
        Stamp stamp = new Stamp(Viewer.NOBODY, clock.instant().truncatedTo(ChronoUnit.MICROS));
        Viewer by = Viewer.system("web form " + form.profile().name());
        Lead lead = leads.capture(profile, form.profile().ownerId(), by, stamp);
        answer(form, profile);
        return lead.id();
    }

    private void answer(WebFormRow form, LeadProfile profile) {
        WebFormProfile asked = form.profile();
        boolean welcome = asked.templateId() != null && profile.email() != null && !profile.emailOptOut();
        if (welcome && submissions.answers(form.id(), EmailAddress.key(profile.email()))) {
            letters.add(templates.require(asked.templateId()).profile().fill(profile.email(), blanks(profile)::get));
        }
    }

    private static Map<String, String> blanks(LeadProfile profile) {
        Map<String, String> values = new java.util.HashMap<>();
        values.put("salutation", profile.salutation());
        values.put("firstName", profile.firstName());
        values.put("lastName", profile.lastName());
        values.put("name", profile.name());
        values.put("title", profile.title());
        values.put("company", profile.company());
        return values;
    }
}
