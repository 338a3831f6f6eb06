package crm.ejb.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.directory.Role;
import crm.domain.lead.DisqualifyReason;
import crm.domain.lead.LeadStatus;
import crm.domain.lead.Untouched;
import crm.domain.shared.DeniedException;
import crm.domain.shared.InvalidException;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.Paging;
import crm.ejb.shared.SqlText;
import crm.fixture.Database;
import crm.fixture.House;
import crm.fixture.People;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TheCourseOfALeadTest {
    private static final LocalDate TODAY = LocalDate.now();
    private static final String LEAD = """
            insert into lead (id, owner_id, last_name, sort_name, search_text, status, status_since, source, channel,
                created_at, created_by, updated_at, updated_by, recycle_on)
            select ?, u.id, 'Lead', 'lead', 'lead', ?, t.at, 'WEB_FORM', 'INBOUND', t.at, u.id, t.at, u.id, ?::date
            from crm_user u, (select now() - make_interval(days => ?) as at) t where u.user_name = 'anna'
            """;
    private static final String CALL = """
            insert into activity (id, kind, subject, happened_at, author_id, lead_id, created_at)
            select nextval('record_seq'), 'CALL', 'Called', now() - interval '2 days', u.id, ?, now()
            from crm_user u where u.user_name = 'anna'
            """;

    private static Database database;

    @BeforeAll
    static void people() {
        database = Database.fresh();
        database.run(entities -> {
            People people = new People(entities);
            Role sales = people.role("Sales", null);
            people.user("vera", sales);
            people.user("anna", people.role("Team", sales));
            people.user("karl", people.role("Other team", sales));
        });
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    private static <T> T as(String viewer, Function<House, T> work) {
        return database.call(entities -> work.apply(new House(entities, viewer)));
    }

    private static <T> T door(String viewer, Function<LeadService, T> work) {
        return database.call(entities -> {
            House house = new House(entities, viewer);
            Leads leads = new Leads(entities, house.sql(), house.access(), house.list());
            return work.apply(new LeadService(leads, house.records(), house.viewer(), house.news()));
        });
    }

    private static void make(long id, LeadStatus status, LocalDate recycleOn, int daysAgo) {
        as("anna", house -> house.sql().update(SqlText.of(LEAD, id, status, recycleOn, daysAgo)));
    }

    private static LeadDetail view(long id) {
        return door("anna", leads -> leads.view(id));
    }

    private static List<Long> found(String viewer, boolean due, Untouched untouched) {
        LeadFilter filter = new LeadFilter(null, null, null, null, false, false, false, false, due, untouched);
        return door(viewer, leads -> leads.visible(filter, new Paging("created", false, null, null, 50)).rows().stream()
                .map(LeadRow::id)
                .toList());
    }

    @Test
    void the_way_of_a_lead_is_told_from_its_capture_on() {
        make(100, LeadStatus.NEW, null, 4);
        int seen = view(100).version();
        door("anna", leads -> {
            leads.moveTo(100, seen, LeadStatus.WORKING);
            return null;
        });
        int worked = view(100).version();
        door("vera", leads -> {
            leads.disqualify(100, worked, DisqualifyReason.NO_BUDGET);
            return null;
        });

        List<StatusSpan> way = door("vera", leads -> leads.view(100).course());
        assertThat(way)
                .extracting(StatusSpan::status)
                .containsExactly(LeadStatus.NEW, LeadStatus.WORKING, LeadStatus.DISQUALIFIED);
        List<StatusSpan> spans = door("anna", leads -> leads.view(100).course());
        assertThat(spans.get(0).days(java.time.Instant.now())).isEqualTo(4);
        assertThat(spans.get(0).until()).isEqualTo(spans.get(1).since());
        assertThat(spans.get(2).until()).isNull();
        assertThat(spans.get(2).by()).contains("vera");
        assertThat(view(100).disqualifiedFor()).isEqualTo(DisqualifyReason.NO_BUDGET);
    }

    @Test
    void a_lead_that_nobody_captured_has_a_way_as_well() {
        make(105, LeadStatus.NEW, null, 1);
        as("anna", house -> house.sql().update(SqlText.of("update lead set created_by = null where id = 105")));

        List<StatusSpan> way = door("vera", leads -> leads.view(105).course());
        assertThat(way).hasSize(1);
        assertThat(way.get(0).by()).isNull();
    }

    @Test
    void whoever_may_not_read_a_lead_learns_nothing_of_its_way_and_closes_nothing() {
        make(110, LeadStatus.NEW, null, 1);

        assertThatThrownBy(() -> door("karl", leads -> leads.view(110).course()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> door("karl", leads -> {
                    leads.disqualify(110, 0, DisqualifyReason.OTHER);
                    return null;
                }))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> door("karl", leads -> {
                    leads.recycle(110, 0, TODAY.plusDays(1), TODAY);
                    return null;
                }))
                .isInstanceOf(NotFoundException.class);
        assertThat(view(110).status()).isEqualTo(LeadStatus.NEW);
    }

    @Test
    void a_lead_put_aside_is_due_on_its_day_and_not_before() {
        make(120, LeadStatus.NURTURING, TODAY.minusDays(1), 60);
        make(121, LeadStatus.NURTURING, TODAY.plusDays(2), 60);
        make(122, LeadStatus.NEW, null, 1);
        int seen = view(122).version();
        assertThatThrownBy(() -> door("anna", leads -> {
                    leads.recycle(122, seen, TODAY, TODAY);
                    return null;
                }))
                .isInstanceOf(InvalidException.class);
        door("anna", leads -> {
            leads.recycle(122, seen, TODAY.plusYears(5), TODAY);
            return null;
        });

        assertThat(found("vera", true, null)).containsExactly(120L);
        assertThat(found("karl", true, null)).isEmpty();
        assertThat(view(122).status()).isEqualTo(LeadStatus.NURTURING);
        assertThat(view(122).recycleOn()).isEqualTo(TODAY.plusYears(5));
    }

    @Test
    void untouched_is_what_nobody_changed_called_or_gave_up() {
        make(130, LeadStatus.WORKING, null, 31);
        make(131, LeadStatus.WORKING, null, 31);
        as("anna", house -> house.sql().update(SqlText.of(CALL, 131L)));
        make(132, LeadStatus.DISQUALIFIED, null, 31);
        make(133, LeadStatus.NURTURING, TODAY.plusDays(3), 31);
        make(134, LeadStatus.NEW, null, 8);

        assertThat(found("vera", false, Untouched.MONTH)).containsExactly(130L);
        assertThat(found("vera", false, Untouched.WEEK)).containsExactly(130L, 134L);
        assertThat(found("karl", false, Untouched.WEEK)).isEmpty();
    }

    @Test
    void opening_a_new_lead_for_the_first_time_is_no_change_of_it() {
        make(150, LeadStatus.NEW, null, 1);

        LeadDetail first = view(150);
        assertThat(first.unread()).isTrue();
        door("anna", leads -> {
            leads.moveTo(150, first.version(), LeadStatus.WORKING);
            return null;
        });
        assertThat(view(150).unread()).isFalse();
    }

    @Test
    void a_converted_lead_is_neither_given_up_nor_put_aside() {
        make(140, LeadStatus.NEW, null, 1);
        as("anna", house -> house.sql()
                .update(SqlText.of("update lead set status = 'CONVERTED', converted_at = now() where id = 140")));

        assertThatThrownBy(() -> door("anna", leads -> {
                    leads.disqualify(140, 0, DisqualifyReason.OTHER);
                    return null;
                }))
                .isInstanceOf(DeniedException.class);
    }
}
