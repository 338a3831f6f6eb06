package crm.ejb.webform;

import crm.domain.lead.LeadSource;
import crm.domain.mail.TemplateProfile;
import crm.domain.webform.QuarantineReason;
import crm.domain.webform.WebFormProfile;
import crm.ejb.lead.Leads;
import crm.ejb.lead.NewLeads;
import crm.ejb.lead.OwnerSought;
import crm.ejb.mail.Letters;
import crm.ejb.mail.MailService;
import crm.ejb.mail.Templates;
import crm.ejb.routing.RoutingFixture;
import crm.fixture.House;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A web form of cora's with a template that answers; the queue Inbound takes what no rule places. */
final class FormDesk implements AutoCloseable {
    final RoutingFixture house = new RoutingFixture();
    final SubmissionLimit limit = new SubmissionLimit();
    final Floods floods;
    final String key;
    final int id;

    FormDesk() {
        floods = new Floods(new FloodCounts(null) {
            @Override
            public void add(Map<Integer, Integer> times) {
                house.inside("root", made -> {
                    times.forEach(new Submissions(made.sql(), made.access())::counted);
                    return null;
                });
            }
        });
        int template = house.inside("root", made -> mail(made)
                .create(new TemplateProfile("Thanks", "Thank you, {name}", "Dear {lastName}")));
        id = forms(door -> door.create(profile(template, true)));
        key = forms(door -> door.view(id)).key();
    }

    WebFormProfile profile(Integer template, boolean active) {
        return new WebFormProfile(
                "Contact us",
                List.of("firstName", "lastName", "company", "email", "country", "emailOptOut", "description"),
                LeadSource.WEB_FORM,
                null,
                null,
                "en",
                template,
                Integer.valueOf(house.ask("select id from queue").get(0)),
                false,
                active);
    }

    <T> T forms(Function<WebFormService, T> call) {
        return house.inside(
                "root",
                made -> call.apply(
                        new WebFormService(new WebForms(made.sql()), made.access(), made.viewer(), made.news())));
    }

    <T> T submissions(Function<SubmissionService, T> call) {
        return house.inside(
                "root",
                made -> call.apply(new SubmissionService(
                        new WebForms(made.sql()),
                        new Submissions(made.sql(), made.access()),
                        intake(made),
                        made.viewer(),
                        made.news())));
    }

    /** As the public, who is nobody. */
    void send(Arrival arrival) {
        house.inside("nobody at all", made -> {
            publicDoor(made).submit(key, arrival);
            return null;
        });
    }

    /** A person fills in the form. */
    void send(String address, String... values) {
        send(arrival(address, null, values));
    }

    static Arrival arrival(String address, QuarantineReason suspicion, String... values) {
        Map<String, String> typed = new java.util.HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            typed.put(values[i], values[i + 1]);
        }
        return new Arrival(typed, address, suspicion);
    }

    WebToLeadService publicDoor(House made) {
        return new WebToLeadService(
                new WebForms(made.sql()), new Submissions(made.sql(), made.access()), intake(made), limit, floods);
    }

    private static Intake intake(House made) {
        made.events().to(OwnerSought.class, sought -> RoutingFixture.answer(made, sought));
        Leads leads = new Leads(made.entities(), made.sql(), made.access(), made.list());
        return new Intake(
                new NewLeads(leads, new crm.ejb.activity.Signals(made.sql()), made.access(), made.news()),
                new Submissions(made.sql(), made.access()),
                new Templates(made.sql()),
                new Letters(made.sql()),
                Clock.systemUTC());
    }

    static MailService mail(House made) {
        return new MailService(new Templates(made.sql()), new Letters(made.sql()), made.viewer(), made.news());
    }

    @Override
    public void close() {
        house.close();
    }
}
