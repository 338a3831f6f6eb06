package crm.ejb.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.access.Permission;
import crm.domain.audit.AuditArea;
import crm.domain.shared.Count;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Paging;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.domain.shared.Slice;
import crm.ejb.account.TransferAccount;
import crm.fixture.Database;
import crm.fixture.House;
import crm.fixture.People;
import crm.fixture.SalesDesk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReadingTheAuditTrailTest {
    private static final Database database = Database.fresh();
    private static final AuditDesk desk = new AuditDesk(database);
    private static final Instant NOON = Instant.parse("2024-05-02T12:00:00Z");

    private static long acme;
    private static long bolt;

    @BeforeAll
    static void someThingsHaveHappened() {
        database.run(entities -> {
            People people = new People(entities);
            people.user("anna", null);
            people.user("ben", null);
            Set<String> audit = Set.of(Permission.AUDIT_READ, Permission.ACCOUNT_READ);
            people.user("aurel", null, Set.of(people.permissions("Auditor", audit)));
            people.user(
                    "vera",
                    null,
                    Set.of(people.permissions(
                            "All-seeing auditor",
                            Set.of(Permission.AUDIT_READ, Permission.ACCOUNT_READ, Permission.VIEW_ALL_DATA))));
        });
        acme = SalesDesk.as(database, "anna", sales -> sales.company("Acme"));
        bolt = SalesDesk.as(database, "ben", sales -> sales.company("Bolt"));
        int ben = database.call(entities -> People.id(entities, "ben"));
        SalesDesk.as(database, "anna", sales -> {
            sales.accounts().transfer(new TransferAccount(acme, 0, ben, false, false));
            return null;
        });
        database.run(entities -> new House(entities, "anna")
                .news()
                .happened(
                        new House(entities, "anna").viewer().get(),
                        "role.moved",
                        null,
                        Map.of("role", "DACH", "from", "EMEA", "to", "Süd-Europa")));
        desk.change("insert into audit_event (happened_at, actor_name, kind, area, words)"
                + " select timestamptz '2024-05-02 12:00:00Z' + n * interval '1 minute', 'system: test', 'signIn.failed',"
                + " 'SIGN_IN', 'row ' || n from generate_series(0, 2499) n");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void a_record_has_its_name_only_for_those_who_may_read_it() {
        AuditFilter aboutAcme = about(acme);

        assertThat(list("vera", aboutAcme).rows())
                .extracting(AuditRow::kind, AuditRow::name)
                .contains(Tuple.tuple("account.opened", "Acme"));
        assertThat(list("aurel", aboutAcme).rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.type()).isEqualTo(RecordType.ACCOUNT);
            assertThat(row.record()).isNull();
            assertThat(row.name()).isNull();
        });
    }

    @Test
    void a_transfer_names_both_owners() {
        AuditRow transfer = list("aurel", about(acme)).rows().stream()
                .filter(row -> row.kind().equals("account.transferred"))
                .findFirst()
                .orElseThrow();

        assertThat(transfer.detail()).containsEntry("from", "anna").containsEntry("to", "ben");
        assertThat(transfer.area()).isEqualTo(AuditArea.RECORDS);
    }

    @Test
    void a_share_names_whom_it_is_for_and_a_team_its_member() {
        int ben = database.call(entities -> People.id(entities, "ben"));
        RecordRef record = new RecordRef(RecordType.ACCOUNT, bolt + 1_000_000);
        database.run(entities -> {
            House house = new House(entities, "anna");
            house.news().happened(house.viewer().get(), "share.made", record, Map.of("grantee", "USER " + ben));
            house.news().happened(house.viewer().get(), "team.joined", record, Map.of("user", String.valueOf(ben)));
        });

        assertThat(list("vera", about(record.id())).rows())
                .extracting(AuditRow::kind, AuditRow::detail)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("share.made", Map.of("grantee", "ben")),
                        Tuple.tuple("team.joined", Map.of("user", "ben")));
    }

    @Test
    void filters_narrow_by_person_area_period_record_and_words() {
        assertThat(list("vera", new AuditFilter(null, null, "ben", null, null, null))
                        .rows())
                .extracting(AuditRow::kind)
                .containsExactly("account.opened");
        assertThat(list("vera", new AuditFilter(null, null, null, AuditArea.ORGANISATION, null, null))
                        .rows())
                .extracting(AuditRow::kind)
                .containsExactly("role.moved");
        assertThat(list("vera", new AuditFilter(null, null, null, null, null, "SUD-EUR"))
                        .rows())
                .extracting(AuditRow::kind)
                .containsExactly("role.moved");
        assertThat(list("vera", new AuditFilter(NOON, NOON.plusSeconds(120), null, null, null, null))
                        .rows())
                .extracting(AuditRow::at)
                .containsExactly(NOON.plusSeconds(60), NOON);
        assertThat(list("vera", about(bolt)).rows()).hasSize(1);
    }

    @Test
    void words_with_signs_of_a_pattern_mean_themselves() {
        assertThat(list("vera", new AuditFilter(null, null, null, null, null, "%"))
                        .rows())
                .isEmpty();
        assertThat(list("vera", new AuditFilter(null, null, null, null, null, "row_1"))
                        .rows())
                .isEmpty();
    }

    @Test
    void the_pages_make_up_the_whole_and_the_count_stops_at_its_cap() {
        AuditFilter signIns = new AuditFilter(null, null, null, AuditArea.SIGN_IN, null, null);
        List<Long> there = new ArrayList<>();
        String after = null;
        Slice<AuditRow> page;
        do {
            Paging paging = new Paging(null, true, after, null, 200);
            page = desk.as("vera", door -> door.list(signIns, paging));
            page.rows().forEach(row -> there.add(row.id()));
            after = page.next();
        } while (after != null);

        assertThat(there).hasSize(2_500).doesNotHaveDuplicates();
        assertThat(page.count()).isEqualTo(new Count(2_000, true));
        String end = page.previous();
        Slice<AuditRow> back = desk.as("vera", door -> door.list(signIns, new Paging(null, true, null, end, 200)));
        assertThat(back.rows()).extracting(AuditRow::id).isEqualTo(there.subList(2_200, 2_400));
    }

    @Test
    void a_place_that_is_none_is_refused() {
        for (String place : new String[] {"x", "1", "1_", "99999999999999999_1x", "-1_1"}) {
            assertThatThrownBy(() -> desk.as(
                            "vera", door -> door.list(AuditFilter.ALL, new Paging(null, true, place, null, 50))))
                    .as(place)
                    .isInstanceOf(InvalidException.class);
        }
    }

    @Test
    void a_page_takes_the_same_few_statements_however_much_it_shows() {
        desk.as("vera", door -> door.list(AuditFilter.ALL, Paging.first(50)));

        assertThat(statements(200)).isEqualTo(statements(5));
    }

    @Test
    void an_export_is_kept_and_ends_with_what_had_happened() {
        AuditFilter wanted = new AuditFilter(null, null, "anna", null, null, "Dach");
        AuditFilter begun = desk.as("aurel", door -> door.export(wanted));

        assertThat(desk.entries().get(desk.entries().size() - 1)).isEqualTo("aurel audit.exported Dach,anna 1");
        assertThat(desk.as("aurel", door -> door.exported(begun, null)).rows())
                .extracting(AuditRow::kind)
                .containsExactly("role.moved");
        AuditFilter exports = desk.as("aurel", door -> door.export(AuditFilter.ALL));
        assertThat(list("aurel", exports).rows())
                .as("the first export, but not the second itself")
                .filteredOn(row -> row.kind().equals("audit.exported"))
                .hasSize(1);
    }

    @Test
    void every_kind_has_its_area() {
        assertThat(AuditArea.of("denied.act.more")).isEqualTo(AuditArea.DENIED);
        assertThat(AuditArea.of("signIn.locked")).isEqualTo(AuditArea.SIGN_IN);
        assertThat(AuditArea.of("role.childrenOpened")).isEqualTo(AuditArea.ACCESS);
        assertThat(AuditArea.of("lead.shared")).isEqualTo(AuditArea.ACCESS);
        assertThat(AuditArea.of("import.downloaded")).isEqualTo(AuditArea.EXPORT);
        assertThat(AuditArea.of("nothing")).isEqualTo(AuditArea.ORGANISATION);
    }

    private static int statements(int rows) {
        return database.statements()
                .during(() -> desk.as("vera", door -> door.list(AuditFilter.ALL, Paging.first(rows))))
                .statements();
    }

    private static AuditFilter about(long accountId) {
        return new AuditFilter(null, null, null, null, new RecordRef(RecordType.ACCOUNT, accountId), null);
    }

    private static Slice<AuditRow> list(String caller, AuditFilter filter) {
        return desk.as(caller, door -> door.list(filter, Paging.first(50)));
    }
}
