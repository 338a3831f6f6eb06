package crm.ejb.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.access.AccessLevel;
import crm.domain.access.Viewer;
import crm.domain.explanation.Clause;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.ejb.access.Evidence;
import crm.ejb.access.FactFinder;
import crm.ejb.access.Member;
import crm.ejb.access.RecordAccess;
import crm.ejb.shared.SqlText;
import crm.fixture.Database;
import crm.fixture.House;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplanationsAgreeWithAccessTest {
    private static final int WORLDS = 24;

    private final Map<Clause, Integer> decisive = new EnumMap<>(Clause.class);
    private int pairs;
    private int proposals;

    @Test
    void an_explanation_reaches_the_level_that_the_check_gives_for_every_pair_and_finds_everybody_backwards() {
        for (int seed = 1; seed <= WORLDS; seed++) {
            try (Database database = CrowdFixture.of(14, 8, 5, seed)) {
                int world = seed;
                database.run(entities -> compare(new House(entities, "user1"), world));
            }
        }
        System.out.printf("explained: %,d pairs, %,d proposals, decisive %s%n", pairs, proposals, decisive);
        assertThat(pairs).isGreaterThan(10_000);
        assertThat(proposals).isGreaterThan(5_000);
        assertThat(decisive.keySet()).containsExactlyInAnyOrder(Clause.values());
    }

    private void compare(House house, int seed) {
        for (RecordType type : RecordType.values()) {
            List<Long> ids = house.sql().list(SqlText.of("select id from " + type.word()), row -> row.getLong(1));
            Map<Integer, Map<Long, AccessLevel>> checked = new HashMap<>();
            house.organisations()
                    .current(house.sql())
                    .members()
                    .forEach(member -> checked.put(member.id(), house.access().levels(viewer(member), type, ids)));
            for (long id : ids) {
                RecordRef ref = new RecordRef(type, id);
                Evidence evidence = new FactFinder(house.sql(), house.organisations())
                        .find(ref)
                        .orElseThrow();
                compare(new Explained(evidence), ref, checked, seed);
            }
        }
    }

    private void compare(Explained explained, RecordRef ref, Map<Integer, Map<Long, AccessLevel>> checked, int seed) {
        Map<Integer, AccessLevel> onlookers = explained.onlookers();
        for (Member person : explained.evidence().organisation().members()) {
            AccessLevel expected = checked.get(person.id()).getOrDefault(ref.id(), AccessLevel.NONE);
            String where = "world " + seed + ", " + ref + ", user " + person.id();
            assertThat(explained.level(person)).as(where).isEqualTo(expected);
            assertThat(onlookers.getOrDefault(person.id(), AccessLevel.NONE))
                    .as("backwards: " + where)
                    .isEqualTo(expected);
            List<GrantRow> grants = explained.grants(person);
            long deciding = grants.stream().filter(GrantRow::decisive).count();
            assertThat(deciding).as(where).isEqualTo(expected == AccessLevel.NONE ? 0 : 1);
            assertThat(grants).as(where).allSatisfy(grant -> assertThat(grant.chain())
                    .isNotEmpty());
            if (expected == AccessLevel.NONE) {
                List<Proposal> found = explained.proposals(person);
                assertThat(found).as(where).isNotEmpty();
                proposals += found.size();
            } else {
                decisive.merge(grants.get(0).clause(), 1, Integer::sum);
            }
            pairs++;
        }
    }

    private static Viewer viewer(Member member) {
        return new Viewer(member.id(), member.userName());
    }

    @Test
    void a_record_that_does_not_exist_has_no_evidence() {
        try (Database database = CrowdFixture.of(4, 2, 1, 1)) {
            database.run(entities -> {
                House house = new House(entities, "user1");
                RecordAccess access = house.access();
                RecordRef nothing = new RecordRef(RecordType.LEAD, 9_999);
                assertThat(new FactFinder(house.sql(), house.organisations()).find(nothing))
                        .isEmpty();
                assertThat(access.level(new Viewer(1, "user1"), nothing)).isEqualTo(AccessLevel.NONE);
            });
        }
    }
}
