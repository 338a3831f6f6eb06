package crm.ejb.audit;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.access.Permission;
import crm.domain.audit.AuditArea;
import crm.domain.shared.Paging;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.fixture.Database;
import crm.fixture.People;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever is asked, a page reads about as many entries as it shows and counts, not all there are. */
class ALongAuditTrailTest {
    private static final int ENTRIES = 100_000;
    private static final int READ = 2 * (AuditEvents.COUNT_CAP + Paging.MAX_SIZE);
    private static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");

    private static final Database database = Database.fresh();
    private static final AuditDesk desk = new AuditDesk(database);

    @BeforeAll
    static void muchHasHappened() {
        database.run(entities -> {
            People people = new People(entities);
            people.user("vera", null, Set.of(people.permissions("Auditor", Set.of(Permission.AUDIT_READ))));
        });
        desk.change("insert into audit_event (happened_at, actor_name, kind, area, record_type, record_id, words)"
                + " select timestamptz '2024-01-01 00:00:00Z' + n * interval '30 seconds', 'user' || n % 500, 'lead.captured',"
                + " case when n % 1000 = 0 then 'EXPORT' when n % 10 = 0 then 'SIGN_IN' else 'RECORDS' end,"
                + " case when n % 10 > 0 then 'LEAD' end, case when n % 10 > 0 then n % 50000 end,"
                + " 'user' || n % 500 || ' word' || n % 30000 || ' common' from generate_series(1, " + ENTRIES + ") n");
        desk.change("analyze audit_event");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void all_entries_from_the_end_or_the_middle() {
        assertReadsLittle(AuditFilter.ALL, null);
        assertReadsLittle(AuditFilter.ALL, new AuditPlace(BEGIN.plusSeconds(30L * ENTRIES / 2), 0).encode());
    }

    @Test
    void one_person_one_area_one_record() {
        assertReadsLittle(new AuditFilter(null, null, "user77", null, null, null), null);
        assertReadsLittle(new AuditFilter(null, null, "nobody", null, null, null), null);
        assertReadsLittle(new AuditFilter(null, null, null, AuditArea.EXPORT, null, null), null);
        assertReadsLittle(new AuditFilter(null, null, null, AuditArea.DENIED, null, null), null);
        assertReadsLittle(new AuditFilter(null, null, null, null, new RecordRef(RecordType.LEAD, 49_999), null), null);
    }

    @Test
    void a_period_with_or_without_a_person() {
        Instant middle = BEGIN.plusSeconds(30L * ENTRIES / 2);
        assertReadsLittle(new AuditFilter(middle, middle.plusSeconds(86_400), null, null, null, null), null);
        assertReadsLittle(new AuditFilter(middle, middle.plusSeconds(86_400), "user9", null, null, null), null);
    }

    @Test
    void rare_and_common_words() {
        assertReadsLittle(new AuditFilter(null, null, null, null, null, "word29876"), null);
        assertReadsLittle(new AuditFilter(null, null, null, null, null, "common"), null);
        assertReadsLittle(new AuditFilter(null, null, null, null, null, "nowhere"), null);
    }

    private static void assertReadsLittle(AuditFilter filter, String after) {
        Number read = database.call(entities -> {
            AuditDesk.door(entities, "vera").list(filter, new Paging(null, true, after, null, 200));
            return (Number) entities.createNativeQuery("select seq_tup_read + coalesce(idx_tup_fetch, 0)"
                            + " from pg_stat_xact_user_tables where relname = 'audit_event'")
                    .getSingleResult();
        });
        assertThat(read.intValue()).as("entries read for %s", filter).isLessThanOrEqualTo(READ);
    }
}
