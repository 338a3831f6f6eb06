package crm.ejb.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.access.AccessLevel;
import crm.domain.shared.Paging;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.ejb.access.FactFinder;
import crm.ejb.directory.Colleagues;
import crm.ejb.shared.SqlText;
import crm.fixture.Database;
import crm.fixture.House;
import crm.fixture.Statements;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Ten thousand users, a thousand roles, two hundred groups. Times are printed, statements asserted. */
class ExplainingInALargeOrganisationTest {
    private static final Database DATABASE = CrowdFixture.of(10_000, 1_000, 200, 4);
    private static final int ROUNDS = 25;

    @AfterAll
    static void leave() {
        DATABASE.close();
    }

    @Test
    void who_can_see_and_why_not_take_few_statements_each() {
        DATABASE.run(entities -> {
            House house = new House(entities, "user1");
            house.sql()
                    .update(SqlText.of("insert into permission_set_permission values (6, 'SHARING_ADMIN')"
                            + " on conflict do nothing"));
            house.sql().update(SqlText.of("update crm_user set active = true where id = 1"));
            house.sql().update(SqlText.of("insert into user_permission_set values (1, 6)"));
            ExplanationService service = new ExplanationService(
                    new FactFinder(house.sql(), house.organisations()),
                    house.access(),
                    new ChildNames(house.sql(), house.access()),
                    new Colleagues(house.sql()),
                    house.viewer());
            long plain = median(() -> house.sql().list(SqlText.of("select epoch from access_epoch"), row -> 1));
            for (RecordType type : RecordType.values()) {
                for (long id : someOf(house, type)) {
                    RecordRef ref = new RecordRef(type, id);
                    ask(
                            "who can see " + ref,
                            plain,
                            () -> service.whoCanSee(ref, OnlookerFilter.NONE, Paging.first(50)));
                    ask("why (not) " + ref, plain, () -> service.explain(ref, 77, AccessLevel.FULL));
                }
            }
        });
    }

    private static List<Long> someOf(House house, RecordType type) {
        return house.sql()
                .list(
                        SqlText.of("select id from " + type.word() + " where deleted_at is null order by id limit 2"),
                        row -> row.getLong(1));
    }

    private static void ask(String what, long plain, Supplier<Object> question) {
        long median = median(question);
        Statements.Counted<Object> counted = DATABASE.statements().during(question);
        System.out.printf(
                "%s: %.1f ms, %,d times the plain query, %d statements%n",
                what, median / 1e6, median / plain, counted.statements());
        assertThat(counted.statements()).as(what).isLessThanOrEqualTo(what.startsWith("who") ? 4 : 7);
    }

    private static long median(Supplier<?> question) {
        long[] times = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            question.get();
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }
}
