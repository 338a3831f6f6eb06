package crm.ejb.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.activity.SignalKind;
import crm.domain.directory.Role;
import crm.domain.lead.LeadProfile;
import crm.domain.lead.LeadSource;
import crm.domain.shared.NotFoundException;
import crm.ejb.activity.LeadsActed;
import crm.ejb.activity.Signals;
import crm.ejb.lead.CaptureLead;
import crm.ejb.lead.LeadService;
import crm.ejb.lead.Leads;
import crm.ejb.scoring.LeadScores;
import crm.ejb.scoring.PointRules;
import crm.ejb.scoring.Rescoring;
import crm.ejb.scoring.ScoreBooks;
import crm.ejb.scoring.ScoredLeads;
import crm.ejb.scoring.ScoringSettings;
import crm.ejb.shared.SqlText;
import crm.fixture.Database;
import crm.fixture.House;
import crm.fixture.People;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeeingATrackingMarkTest {
    private static final int AT_ONCE = 16;

    private final Database database = Database.fresh();
    private final ArrivalLimits limits = new ArrivalLimits(Clock.systemUTC());
    private long lead;

    @BeforeEach
    void a_lead_of_annas() {
        database.run(entities -> {
            People people = new People(entities);
            Role sales = people.role("Sales", null);
            people.user("anna", people.role("DACH", sales));
            people.user("ben", people.role("UK", sales));
        });
        lead = as("anna", house -> {
            Leads leads = new Leads(house.entities(), house.sql(), house.access(), house.list());
            return new LeadService(leads, house.records(), house.viewer(), house.news())
                    .capture(new CaptureLead(moor(), null));
        });
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void however_often_it_is_seen_it_counts_once_and_leads_on_each_time() throws Exception {
        String link = made("anna", SignalKind.LINK_CLICKED, "https://example.test/prices");

        List<Optional<String>> ends = atOnce(() -> seen(link, "192.0.2.1"));

        assertThat(ends).hasSize(AT_ONCE).containsOnly(Optional.of("https://example.test/prices"));
        assertThat(number("select count(*) from lead_signal where kind = 'LINK_CLICKED' and author_id is null"))
                .isEqualTo(1);
        assertThat(number("select score from lead")).isEqualTo(10);
        assertThat(number("select version from lead")).isZero();
    }

    @Test
    void two_marks_are_two_signals() throws Exception {
        List<String> images = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            images.add(made("anna", SignalKind.EMAIL_OPENED, null));
        }

        var waiting = new java.util.concurrent.ConcurrentLinkedQueue<>(images);
        atOnce(() -> seen(waiting.remove(), "192.0.2.1"));

        assertThat(number("select count(*) from lead_signal")).isEqualTo(AT_ONCE);
        assertThat(number("select score from lead")).isEqualTo(20);
    }

    @Test
    void what_we_did_not_sign_does_nothing() {
        assertThat(seen("a.b", "192.0.2.1")).isEmpty();
        assertThat(seen("", "192.0.2.1")).isEmpty();
        assertThat(number("select count(*) from lead_signal")).isZero();
    }

    @Test
    void who_comes_too_often_is_led_on_and_not_counted() {
        for (int i = 0; i < ArrivalLimits.A_MINUTE; i++) {
            limits.admits("192.0.2.9");
        }
        String link = made("anna", SignalKind.LINK_CLICKED, "https://example.test/");

        assertThat(seen(link, "192.0.2.9")).contains("https://example.test/");
        assertThat(number("select count(*) from lead_signal")).isZero();
        assertThat(seen(link, "192.0.2.10")).contains("https://example.test/");
        assertThat(number("select count(*) from lead_signal")).isEqualTo(1);
    }

    @Test
    void a_mark_of_a_lead_that_is_gone_leads_on_all_the_same() {
        String link = as("anna", house -> new crm.domain.tracking.TrackingMark(
                        lead + 999, SignalKind.LINK_CLICKED, "n", "https://example.test/")
                .sign(new TrackingKeys(house.sql()).secret()));

        assertThat(seen(link, "192.0.2.1")).contains("https://example.test/");
        assertThat(number("select count(*) from lead_signal")).isZero();
    }

    @Test
    void only_who_may_edit_the_lead_makes_marks_for_it() {
        assertThatThrownBy(() -> made("ben", SignalKind.EMAIL_OPENED, null)).isInstanceOf(NotFoundException.class);
    }

    private String made(String caller, SignalKind kind, String target) {
        return as(caller, house -> door(house).make(new MakeMark(lead, kind, target)));
    }

    private Optional<String> seen(String signed, String address) {
        return as("", house -> door(house).arrive(signed, address));
    }

    private TrackingService door(House house) {
        ScoreBooks books = new ScoreBooks(house.sql(), house.news());
        PointRules rules = new PointRules(house.sql());
        LeadScores scores = new LeadScores(
                new ScoredLeads(house.sql(), house.access()),
                rules,
                new ScoringSettings(house.sql()),
                books,
                Clock.systemUTC());
        house.events().to(LeadsActed.class, new Rescoring(scores, rules)::acted);
        Arrivals arrivals = new Arrivals(new Signals(house.sql()), limits, house.news(), Clock.systemUTC());
        return new TrackingService(new TrackingKeys(house.sql()), arrivals, house.access(), house.viewer());
    }

    private <T> T as(String caller, Function<House, T> work) {
        return database.call(entities -> work.apply(new House(entities, caller)));
    }

    private int number(String sql) {
        return as("anna", house -> house.sql().first(SqlText.of(sql), row -> row.getInt(1)))
                .orElseThrow();
    }

    private static <T> List<T> atOnce(java.util.concurrent.Callable<T> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(AT_ONCE);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            List<T> done = new ArrayList<>();
            for (Future<T> one : running) {
                done.add(one.get());
            }
            return done;
        } finally {
            threads.shutdown();
        }
    }

    private static LeadProfile moor() {
        return new LeadProfile(
                null,
                "Ada",
                "Moor",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                LeadSource.WEB_FORM,
                null,
                null,
                false,
                false,
                false,
                null);
    }
}
