package crm.ejb.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.lead.LeadProfile;
import crm.domain.lead.LeadSource;
import crm.domain.lead.Rating;
import crm.domain.shared.FieldAccess;
import crm.domain.shared.FieldChange;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Paging;
import crm.domain.shared.Problem;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.domain.shared.Slice;
import crm.ejb.activity.Activities;
import crm.ejb.activity.ActivityService;
import crm.ejb.activity.FieldHistories;
import crm.ejb.activity.Timeline;
import crm.ejb.lead.CaptureLead;
import crm.ejb.lead.EditLead;
import crm.ejb.lead.LeadDetail;
import crm.ejb.lead.LeadFilter;
import crm.ejb.lead.LeadRow;
import crm.ejb.search.Hits;
import crm.fixture.House;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HiddenFieldsOfLeadsTest {
    private static final Set<String> HIDEABLE = Set.of(
            "salutation",
            "company",
            "title",
            "email",
            "phone",
            "mobile",
            "website",
            "industry",
            "employees",
            "annualRevenue",
            "street",
            "city",
            "postalCode",
            "state",
            "country",
            "channel",
            "rating",
            "interested",
            "emailOptOut",
            "callOptOut",
            "description");

    private final Scene scene = new Scene();
    private long lead;

    @BeforeEach
    void a_lead_full_of_canaries() {
        lead = scene.lead(Scene.known("Grimes", "canary"));
        scene.as("root", office -> {
            LeadDetail now = office.leads().view(lead);
            LeadProfile changed = Scene.known("Grimes", "canary2");
            office.leads().edit(new EditLead(lead, now.version(), changed));
            office.leads().moveTo(lead, now.version() + 1, crm.domain.lead.LeadStatus.WORKING);
            return null;
        });
        Map<String, FieldAccess> all = new TreeMap<>();
        HIDEABLE.forEach(field -> all.put(field, FieldAccess.HIDDEN));
        scene.veil.over(scene.desk, RecordType.LEAD, all);
    }

    @AfterEach
    void drop() {
        scene.close();
    }

    @Test
    void everything_that_can_be_hidden_is_in_no_detail_and_no_row() {
        LeadDetail seen = scene.as("sam", office -> office.leads().view(lead));
        Slice<LeadRow> rows = leads("sam", filter(null, null));

        assertThat(seen.toString()).doesNotContain("canary", "4711", "815000", "24103", "HOT", "Germany");
        assertThat(seen.name()).isEqualTo("Ines Grimes");
        assertThat(seen.fields().hidden()).isEqualTo(HIDEABLE);
        assertThat(rows.rows()).hasSize(1);
        assertThat(rows.rows().toString()).doesNotContain("canary", "111", "HOT");
        assertThat(rows.fields().visible("company")).isFalse();
    }

    @Test
    void whoever_has_a_second_set_that_gives_the_fields_sees_them() {
        assertThat(scene.as("vera", office -> office.leads().view(lead))
                        .profile()
                        .company())
                .isEqualTo("canary2 Holding");
        assertThat(leads("vera", filter("canary2", Rating.HOT)).rows()).hasSize(1);
    }

    @Test
    void modify_all_data_opens_no_hidden_field() {
        scene.veil.hide(scene.more, RecordType.LEAD, "email");

        assertThat(scene.as("mia", office -> office.leads().view(lead))
                        .profile()
                        .email())
                .isNull();
        assertThat(scene.as("mia", office -> office.leads().view(lead))
                        .profile()
                        .phone())
                .isNotNull();
    }

    @Test
    void nobody_finds_by_what_is_hidden_from_him() {
        assertThat(leads("sam", filter("canary2", null)).rows()).isEmpty();
        assertThat(leads("sam", filter("canary2", null)).count().value()).isZero();
        assertThat(leads("sam", filter("Grímes", null)).rows()).hasSize(1);
        assertThat(hits("sam", "canary2")).isEmpty();
        assertThat(hits("sam", "grimes canary2")).isEmpty();
        assertThat(hits("sam", "grimes").toString()).contains("Grimes").doesNotContain("canary");
        assertThat(hits("vera", "canary2")).hasSize(1);
    }

    @Test
    void a_filter_by_a_hidden_field_is_refused_by_name() {
        assertThatThrownBy(() -> leads("sam", filter(null, Rating.COLD)))
                .isInstanceOfSatisfying(InvalidException.class, refused -> assertThat(refused.problems())
                        .containsExactly(Problem.of("rating", "list.filter.unknown", "rating")));
    }

    @Test
    void history_tells_nothing_of_a_hidden_field() {
        Timeline seen = timeline("sam");

        assertThat(seen.toString()).doesNotContain("canary");
        assertThat(seen.past().stream()
                        .flatMap(entry -> entry.changes().stream())
                        .map(FieldChange::field))
                .containsExactly("status");
        assertThat(timeline("vera").toString()).contains("canary2 Holding");
    }

    @Test
    void the_recycle_bin_and_the_last_visited_show_no_hidden_field() {
        scene.as("sam", office -> office.leads().view(lead));
        String recent = scene.as("sam", office -> office.search().recent().toString());
        int version = scene.as("sam", office -> office.leads().view(lead)).version();
        scene.as("sam", office -> {
            office.leads().delete(lead, version);
            return null;
        });
        String bin = scene.as("sam", office -> office.bin()
                .recycled(RecordType.LEAD, Paging.first(9))
                .toString());

        assertThat(recent).contains("Grimes").doesNotContain("canary");
        assertThat(bin).contains("Grimes").doesNotContain("canary");
    }

    @Test
    void a_tampered_value_of_a_hidden_field_leaves_what_is_stored() {
        edit("sam", Scene.known("Huff", "evil"));

        LeadProfile stored =
                scene.as("root", office -> office.leads().view(lead)).profile();
        assertThat(stored.lastName()).isEqualTo("Huff");
        assertThat(stored.company()).isEqualTo("canary2 Holding");
        assertThat(stored.annualRevenue()).isEqualByComparingTo("815000");
        assertThat(stored.toString()).doesNotContain("evil");
    }

    @Test
    void what_is_hidden_stays_empty_in_a_lead_captured_blindly() {
        long blind =
                scene.as("sam", office -> office.leads().capture(new CaptureLead(Scene.known("Huff", "evil"), null)));

        LeadProfile stored =
                scene.as("root", office -> office.leads().view(blind)).profile();
        assertThat(stored.toString()).contains("Huff").doesNotContain("evil");
        assertThat(stored.source()).isEqualTo(LeadSource.PARTNER);
    }

    @Test
    void a_read_only_field_is_shown_and_a_tampered_value_refused() {
        scene.veil.over(scene.desk, RecordType.LEAD, Map.of("company", FieldAccess.READ, "source", FieldAccess.READ));

        assertThat(scene.as("sam", office -> office.leads().view(lead))
                        .profile()
                        .company())
                .isEqualTo("canary2 Holding");
        assertThatThrownBy(() -> edit("sam", Scene.known("Huff", "evil")))
                .isInstanceOfSatisfying(InvalidException.class, refused -> assertThat(refused.problems())
                        .containsExactly(Problem.of("company", "problem.readOnly")));
        edit("sam", Scene.known("Huff", "canary2"));
        assertThat(scene.as("root", office -> office.leads().view(lead)).name()).isEqualTo("Ines Huff");
    }

    @Test
    void a_change_holds_at_the_next_request_both_ways() {
        scene.veil.over(scene.desk, RecordType.LEAD, Map.of());
        assertThat(scene.as("sam", office -> office.leads().view(lead))
                        .profile()
                        .company())
                .isEqualTo("canary2 Holding");

        scene.veil.hide(scene.desk, RecordType.LEAD, "company");
        assertThat(scene.as("sam", office -> office.leads().view(lead))
                        .profile()
                        .company())
                .isNull();
    }

    private void edit(String caller, LeadProfile typed) {
        scene.as(caller, office -> office.leads().view(lead));
        int version = scene.as(caller, office -> office.leads().view(lead)).version();
        scene.as(caller, office -> {
            office.leads().edit(new EditLead(lead, version, typed));
            return null;
        });
    }

    private Timeline timeline(String caller) {
        return scene.database.call(entities -> {
            House house = new House(entities, caller);
            return new ActivityService(
                            new Activities(entities, house.sql(), house.access()),
                            new FieldHistories(house.sql(), house.access()),
                            house.access(),
                            house.viewer(),
                            house.news())
                    .timeline(new RecordRef(RecordType.LEAD, lead), null);
        });
    }

    private List<Hits> hits(String caller, String text) {
        return scene.as(caller, office -> office.search().find(text));
    }

    private Slice<LeadRow> leads(String caller, LeadFilter filter) {
        return scene.as(caller, office -> office.leads().visible(filter, Paging.first(9)));
    }

    private static LeadFilter filter(String text, Rating rating) {
        return new LeadFilter(text, null, rating, null, false, false, false);
    }
}
