package crm.ejb.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.access.AccessLevel;
import crm.domain.access.Condition;
import crm.domain.access.Operator;
import crm.domain.access.Permission;
import crm.domain.access.RuleProfile;
import crm.domain.activity.ActivityKind;
import crm.domain.activity.SignalKind;
import crm.domain.directory.GranteeKind;
import crm.domain.directory.Role;
import crm.domain.lead.LeadProfile;
import crm.domain.lead.LeadSource;
import crm.domain.lead.Rating;
import crm.domain.scoring.PointRule;
import crm.domain.scoring.ScoringPolicy;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.ejb.activity.Activities;
import crm.ejb.activity.ActivityService;
import crm.ejb.activity.FieldHistories;
import crm.ejb.activity.LeadsActed;
import crm.ejb.activity.LogActivity;
import crm.ejb.activity.NoteSignal;
import crm.ejb.activity.SignalService;
import crm.ejb.activity.Signals;
import crm.ejb.directory.GranteeNames;
import crm.ejb.directory.OrganisationChanges;
import crm.ejb.lead.CaptureLead;
import crm.ejb.lead.EditLead;
import crm.ejb.lead.LeadService;
import crm.ejb.lead.Leads;
import crm.ejb.lead.LeadsCaptured;
import crm.ejb.shared.FieldsChanged;
import crm.ejb.shared.SqlText;
import crm.ejb.sharing.RuleService;
import crm.ejb.sharing.SharingRules;
import crm.fixture.Database;
import crm.fixture.House;
import crm.fixture.People;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * {@code root} administers everything; {@code anna} is a sales representative below {@code mona}; {@code ben} is nobody
 * to them. No point rules but those a test makes. Time can be moved on.
 */
final class ScoringScene implements AutoCloseable {
    final Database database = Database.fresh();
    private Duration later = Duration.ZERO;

    ScoringScene() {
        database.run(entities -> {
            People people = new People(entities);
            Role sales = people.role("Sales", null);
            Role dach = people.role("DACH", sales);
            people.user("root", null, Set.of(people.permissions("Everything", Set.copyOf(Permission.ALL))));
            people.user("mona", sales);
            people.user("anna", dach);
            people.user("ben", people.role("UK", sales));
        });
        change("delete from scoring_rule");
    }

    /** Lets days go by for whatever asks scoring's clock. */
    void days(int days) {
        later = later.plusDays(days);
    }

    private Clock clock() {
        return Clock.offset(Clock.systemUTC(), later);
    }

    /** The pieces for one transaction and caller, hearing of each other's news. */
    final class Desk {
        final House house;
        final PointRules rules;
        final ScoredLeads scored;
        final LeadScores scores;
        final ScoreBooks books;
        final ScoringSettings settings;

        Desk(House house) {
            this.house = house;
            this.rules = new PointRules(house.sql());
            this.scored = new ScoredLeads(house.sql(), house.access());
            this.books = new ScoreBooks(house.sql(), house.news());
            this.settings = new ScoringSettings(house.sql());
            this.scores = new LeadScores(scored, rules, settings, books, clock());
            Rescoring rescoring = new Rescoring(scores, rules);
            house.events()
                    .to(LeadsActed.class, rescoring::acted)
                    .to(LeadsCaptured.class, rescoring::captured)
                    .to(FieldsChanged.class, rescoring::changed);
        }

        LeadService leads() {
            Leads leads = new Leads(house.entities(), house.sql(), house.access(), house.list());
            return new LeadService(leads, house.records(), house.viewer(), house.news());
        }

        ActivityService activities() {
            return new ActivityService(
                    new Activities(house.entities(), house.sql(), house.access()),
                    new FieldHistories(house.sql(), house.access()),
                    house.access(),
                    house.viewer(),
                    house.news());
        }

        SignalService signals() {
            return new SignalService(new Signals(house.sql()), house.access(), house.viewer(), house.news());
        }

        ScoringService setup() {
            OrganisationChanges changes =
                    new OrganisationChanges(house.access(), house.viewer(), house.news(), house.sql());
            SharingRules sharing = new SharingRules(house.sql(), new GranteeNames(house.sql()));
            return new ScoringService(rules, settings, new ScoringRuns(house.sql()), changes, sharing);
        }

        ScoringBatches batches() {
            return new ScoringBatches(scores, scored, new ScoringRuns(house.sql()), books);
        }

        ScoreService door() {
            ScoreExplanations explanations =
                    new ScoreExplanations(scores, scored, settings, new ScoreChanges(house.sql()));
            return new ScoreService(explanations, house.access(), house.viewer());
        }
    }

    <T> T as(String caller, Function<Desk, T> work) {
        return database.call(entities -> work.apply(new Desk(new House(entities, caller))));
    }

    void does(String caller, Consumer<Desk> work) {
        as(caller, desk -> {
            work.accept(desk);
            return null;
        });
    }

    int rule(PointRule rule) {
        int id = as("root", desk -> desk.setup().create(rule));
        background();
        return id;
    }

    void policy(int threshold, boolean interest, boolean autoQualify) {
        does("root", desk -> desk.setup().change(new ScoringPolicy(threshold, interest, autoQualify)));
        background();
    }

    /** What runs in the background, until nothing is left to do. */
    void background() {
        boolean more = true;
        while (more) {
            more = as("root", desk -> desk.batches().next());
        }
    }

    /** Opens leads to somebody from a score on. */
    void shareFrom(int score, String reader) {
        does("root", desk -> {
            House house = desk.house;
            GranteeNames names = new GranteeNames(house.sql());
            int target = names.find(null, Set.of(GranteeKind.USER), 50).stream()
                    .filter(row -> row.name().equals(reader))
                    .findFirst()
                    .orElseThrow()
                    .id();
            Condition enough = new Condition.Comparison("score", Operator.AT_LEAST, String.valueOf(score));
            OrganisationChanges changes =
                    new OrganisationChanges(house.access(), house.viewer(), house.news(), house.sql());
            new RuleService(new SharingRules(house.sql(), names), names, changes)
                    .create(new RuleProfile(RecordType.LEAD, "Enough", null, null, enough, target, AccessLevel.READ));
        });
    }

    long lead(String owner) {
        return lead(owner, profile(null, false, null));
    }

    long lead(String owner, LeadProfile profile) {
        return as(owner, desk -> desk.leads().capture(new CaptureLead(profile, null)));
    }

    void edit(String caller, long lead, LeadProfile profile) {
        does(caller, desk -> desk.leads()
                .edit(new EditLead(lead, desk.leads().view(lead).version(), profile)));
    }

    void log(String caller, long lead, ActivityKind kind) {
        RecordRef about = new RecordRef(RecordType.LEAD, lead);
        does(caller, desk -> desk.activities().log(new LogActivity(kind, "Spoke", null, about, null)));
    }

    void note(String caller, long lead, SignalKind kind, int daysAgo) {
        Instant at = Instant.now().minus(Duration.ofDays(daysAgo));
        does(caller, desk -> desk.signals().note(new NoteSignal(lead, kind, null, at)));
    }

    int score(long lead) {
        return number("select score from lead where id = ?", lead);
    }

    ScoreDetail explained(String caller, long lead) {
        return as(caller, desk -> desk.door().explain(lead, null));
    }

    int number(String sql, Object... values) {
        return as("root", desk -> desk.house.sql().first(SqlText.of(sql, values), row -> row.getInt(1)))
                .orElse(0);
    }

    String text(String sql, Object... values) {
        return as("root", desk -> desk.house.sql().first(SqlText.of(sql, values), row -> row.getString(1)))
                .orElse(null);
    }

    void change(String sql, Object... values) {
        does("root", desk -> desk.house.sql().update(SqlText.of(sql, values)));
    }

    void summedUpAgainNothingIsOther() {
        does("root", desk -> desk.setup().sumUpAll());
        background();
        ScoringRunRow run = as("root", desk -> desk.setup().run()).orElseThrow();
        assertThat(run.done()).isEqualTo(number("select count(*) from lead"));
        assertThat(run.changed()).isZero();
        assertThat(run.percent()).isEqualTo(100);
    }

    static LeadProfile profile(Rating rating, boolean interested, String title) {
        return new LeadProfile(
                null,
                "Ada",
                "Moor",
                "Moor Ltd",
                title,
                "ada@moor.test",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                LeadSource.WEB_FORM,
                null,
                rating,
                interested,
                false,
                false,
                null);
    }

    @Override
    public void close() {
        database.close();
    }
}
