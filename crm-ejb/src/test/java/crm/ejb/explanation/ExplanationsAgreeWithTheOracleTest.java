package crm.ejb.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.access.AccessLevel;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.ejb.access.FactFinder;
import crm.ejb.access.Member;
import crm.ejb.access.Organisations;
import crm.ejb.access.WorldFixture;
import crm.ejb.shared.Sql;
import crm.fixture.Database;
import crm.oracle.Batch;
import crm.oracle.DefaultAccess;
import crm.oracle.Item;
import crm.oracle.Kind;
import crm.oracle.Oracle;
import crm.oracle.User;
import crm.oracle.World;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExplanationsAgreeWithTheOracleTest {
    private static final int BATCHES = 8;

    private int pairs;
    private int reasons;

    @Test
    void why_somebody_sees_a_record_and_who_sees_it_is_what_the_clauses_say() {
        try (Database database = Database.fresh();
                WorldFixture fixture = new WorldFixture(database.source())) {
            Batch.all()
                    .limit(BATCHES)
                    .flatMap(batch -> batch.few().worlds().stream())
                    .forEach(world -> {
                        fixture.load(world);
                        database.run(
                                entities -> compare(world, new FactFinder(new Sql(entities), new Organisations())));
                    });
        }
        System.out.printf("explained by the oracle: %,d pairs, %,d sets of reasons%n", pairs, reasons);
        assertThat(pairs).isGreaterThan(5_000);
        assertThat(reasons).isGreaterThan(1_000);
    }

    private void compare(World world, FactFinder facts) {
        for (Item item : world.items()) {
            RecordRef ref = new RecordRef(RecordType.valueOf(item.kind().name()), item.id());
            Explained explained = new Explained(facts.find(ref).orElseThrow());
            Map<Integer, AccessLevel> onlookers = explained.onlookers();
            world.users().forEach(user -> compare(world, item, user, explained, onlookers));
        }
    }

    private void compare(World world, Item item, User user, Explained explained, Map<Integer, AccessLevel> onlookers) {
        Oracle oracle = new Oracle(world);
        AccessLevel expected = AccessLevel.valueOf(oracle.level(user.id(), item).name());
        Member person = explained.evidence().organisation().member(user.id()).orElseThrow();
        String where = "user " + user.id() + ", " + item + ", " + oracle.grants(user.id(), item);
        pairs++;
        assertThat(explained.level(person)).as(where).isEqualTo(expected);
        assertThat(onlookers.getOrDefault(user.id(), AccessLevel.NONE))
                .as("backwards: " + where)
                .isEqualTo(expected);
        if (expected != AccessLevel.NONE && !isControlled(world, item)) {
            reasons++;
            assertThat(telling(given(explained, person))).as(where).isEqualTo(telling(clauses(oracle, user, item)));
        }
    }

    /** A place in the account's team reads the account by itself; that it does so through the children too is not told. */
    private static Set<String> telling(Set<String> clauses) {
        Set<String> telling = new TreeSet<>(clauses);
        if (telling.contains("C8")) {
            telling.remove("C9");
        }
        return telling;
    }

    private static Set<String> given(Explained explained, Member person) {
        return explained.grants(person).stream()
                .map(grant -> grant.clause().number())
                .collect(Collectors.toSet());
    }

    private static Set<String> clauses(Oracle oracle, User user, Item item) {
        return oracle.grants(user.id(), item).keySet().stream()
                .map(clause -> clause.name().split("_", 2)[0])
                .collect(Collectors.toSet());
    }

    private static boolean isControlled(World world, Item item) {
        return item.kind() == Kind.CONTACT
                && world.settings().contacts().access() == DefaultAccess.CONTROLLED_BY_ACCOUNT;
    }
}
