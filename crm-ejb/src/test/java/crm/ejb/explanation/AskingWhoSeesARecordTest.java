package crm.ejb.explanation;

import static crm.domain.access.AccessLevel.FULL;
import static crm.domain.access.AccessLevel.NONE;
import static crm.domain.access.AccessLevel.READ;
import static crm.ejb.explanation.ExplanationFixture.LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.access.AccessLevel;
import crm.domain.explanation.Clause;
import crm.domain.explanation.Phrase;
import crm.domain.explanation.Phrase.Kind;
import crm.domain.shared.DeniedException;
import crm.domain.shared.InvalidException;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.Paging;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.fixture.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AskingWhoSeesARecordTest {
    private static final RecordRef NO_RECORD = new RecordRef(RecordType.LEAD, 9_999);
    private static final String SHARED = """
            insert into record_share (record_type, record_id, grantee_id, level, reason, shared_by)
            values ('LEAD', 900, #graham, 'EDIT', 'about the merger', @lena)""";

    private ExplanationFixture office;

    @BeforeEach
    void open() {
        office = new ExplanationFixture();
    }

    @AfterEach
    void leave() {
        office.close();
    }

    private WhoCanSee ask(String asker, RecordRef ref, OnlookerFilter filter, Paging paging) {
        return office.as(asker, service -> service.whoCanSee(ref, filter, paging));
    }

    private WhoCanSee ask(String asker, RecordRef ref) {
        return ask(asker, ref, OnlookerFilter.NONE, Paging.first(200));
    }

    private Explanation why(String asker, RecordRef ref, String person) {
        return office.as(asker, service -> service.explain(ref, office.id(person), READ));
    }

    @Test
    void the_owner_and_those_above_are_found_and_nobody_else() {
        WhoCanSee answer = ask("martina", LEAD);
        assertThat(answer.people().rows()).extracting(OnlookerRow::name).containsExactly("lena", "martina", "victor");
        assertThat(answer.people().rows()).extracting(OnlookerRow::level).containsOnly(FULL);
        assertThat(answer.byReason()).isEqualTo(Map.of(Clause.OWNER, 1, Clause.HIERARCHY, 2));
        assertThat(answer.total()).isEqualTo(3);
    }

    @Test
    void they_are_found_by_name_and_by_reason_and_page_after_page() {
        assertThat(names(ask("lena", LEAD, new OnlookerFilter("MARTI", null), Paging.first(9))))
                .containsExactly("martina");
        assertThat(names(ask("lena", LEAD, new OnlookerFilter(null, Clause.OWNER), Paging.first(9))))
                .containsExactly("lena");
        List<String> paged = new ArrayList<>();
        Paging paging = Paging.first(1);
        WhoCanSee page = ask("lena", LEAD, OnlookerFilter.NONE, paging);
        assertThat(page.people().previous()).isNull();
        assertThat(page.people().count().value()).isEqualTo(3);
        while (page.people().next() != null) {
            paged.addAll(names(page));
            page = ask(
                    "lena",
                    LEAD,
                    OnlookerFilter.NONE,
                    new Paging(null, false, page.people().next(), null, 1));
        }
        paged.addAll(names(page));
        assertThat(paged).containsExactly("lena", "martina", "victor");
        String last = page.people().previous();
        assertThat(names(ask("lena", LEAD, OnlookerFilter.NONE, new Paging(null, false, null, last, 1))))
                .containsExactly("martina");
        assertThatThrownBy(() -> ask("lena", LEAD, OnlookerFilter.NONE, new Paging(null, false, "x", null, 1)))
                .isInstanceOf(InvalidException.class);
    }

    private static List<String> names(WhoCanSee answer) {
        return answer.people().rows().stream().map(OnlookerRow::name).toList();
    }

    @Test
    void a_reader_may_ask_about_himself_and_those_below_him_only() {
        office.run(SHARED);
        Explanation own = office.as("graham", service -> service.explain(LEAD, office.id("graham"), FULL));
        assertThat(own.level()).isEqualTo(AccessLevel.EDIT);
        assertThatThrownBy(() -> ask("graham", LEAD)).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> why("graham", LEAD, "lena")).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> why("graham", LEAD, "audrey")).isInstanceOf(DeniedException.class);
        assertThat(mayAskAboutEverybody("graham")).isFalse();
        assertThat(mayAskAboutEverybody("lena")).isTrue();
    }

    private boolean mayAskAboutEverybody(String asker) {
        return office.as(asker, service -> service.mayAskAboutEverybody(LEAD));
    }

    @Test
    void a_reader_is_not_told_with_whom_else_it_is_shared() {
        office.run(SHARED);
        office.run(SHARED.replace("#graham", "#ulf"));
        assertThat(office.as("graham", service -> service.explain(LEAD, office.id("graham"), FULL))
                        .obstacles())
                .extracting(Phrase::kind)
                .doesNotContain(Kind.SHARED_WITH_OTHERS);
        assertThat(office.as("martina", service -> service.explain(LEAD, office.id("audrey"), READ))
                        .obstacles())
                .extracting(Phrase::kind)
                .contains(Kind.SHARED_WITH_OTHERS);
    }

    @Test
    void whoever_may_not_read_it_cannot_tell_it_from_no_record() {
        for (RecordRef ref : List.of(LEAD, NO_RECORD)) {
            assertThatThrownBy(() -> ask("graham", ref)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> why("graham", ref, "graham")).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> why("graham", ref, "lena")).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> office.as("graham", service -> service.mayAskAboutEverybody(ref)))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> ask("ulf", ref)).isInstanceOf(NotFoundException.class);
        }
        assertThat(refused(LEAD)).isEqualTo(refused(NO_RECORD));
    }

    private int refused(RecordRef ref) {
        Statements statements = office.database().statements();
        return statements
                .during(() -> office.as("graham", service -> {
                    assertThatThrownBy(() -> service.explain(ref, 1, READ)).isInstanceOf(NotFoundException.class);
                    return null;
                }))
                .statements();
    }

    @Test
    void those_whose_task_it_is_may_ask_about_every_record_and_everybody() {
        for (String official : List.of("audrey", "sharon")) {
            assertThat(ask(official, LEAD).total()).isEqualTo(3);
            assertThat(why(official, LEAD, "graham").level()).isEqualTo(NONE);
            assertThatThrownBy(() -> ask(official, NO_RECORD)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> office.as(official, service -> service.explain(LEAD, 9_999, READ)))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void an_official_who_may_not_read_it_learns_nothing_that_people_wrote() {
        office.run(SHARED);
        assertThat(why("sharon", LEAD, "graham").toString())
                .doesNotContain("merger")
                .doesNotContain("Secret")
                .contains("SHARED");
        assertThat(why("lena", LEAD, "graham").toString()).contains("merger");
    }

    @Test
    void whoever_administers_users_asks_about_records_he_may_read() {
        office.run(SHARED.replace("#graham", "#ulf"));
        assertThat(ask("ulf", LEAD).total()).isEqualTo(4);
        assertThat(why("ulf", LEAD, "graham").level()).isEqualTo(NONE);
    }

    @Test
    void a_deleted_record_is_seen_by_nobody_and_its_restoring_is_proposed_to_officials_alone() {
        office.run("update lead set deleted_at = now(), deleted_by = owner_id");
        assertThatThrownBy(() -> ask("lena", LEAD)).isInstanceOf(NotFoundException.class);
        assertThat(ask("sharon", LEAD).total()).isZero();
        Explanation gone = why("sharon", LEAD, "lena");
        assertThat(gone.obstacles()).containsExactly(Phrase.of(Kind.DELETED));
        assertThat(gone.proposals()).containsExactly(new Proposal(List.of(Phrase.of(Kind.RESTORE)), FULL));
    }
}
