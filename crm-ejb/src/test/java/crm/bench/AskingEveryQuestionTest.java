package crm.bench;

import static org.assertj.core.api.Assertions.assertThat;

import crm.fixture.Database;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every question of the benchmark is one that the doors answer; how long they take is not asked here. */
class AskingEveryQuestionTest {
    private static final Chance CHANCE = new Chance(SmallBench.SEED);
    private static final Company COMPANY = new Company(SmallBench.SCALE, CHANCE);

    private static Database database;
    private static Node node;

    @BeforeAll
    static void generate() throws SQLException {
        database = SmallBench.database();
        node = new Node(database.source());
    }

    @AfterAll
    static void drop() throws SQLException {
        node.close();
        database.close();
    }

    @Test
    void lists_searches_and_checks_are_answered() {
        OtherCases others = new OtherCases(SmallBench.SCALE, CHANCE);
        Onlooker administrator =
                new Onlooker(SmallBench.SCALE.placed() + 1 + Company.Apart.EVERYTHING.ordinal(), 4_750);
        List<Case> cases = Stream.of(
                        new LeadCases(node, SmallBench.SCALE).all(),
                        others.searches(),
                        others.otherTypes(),
                        others.checks())
                .flatMap(List::stream)
                .toList();
        for (Case one : cases) {
            Node.Taken<?> taken =
                    node.as(administrator.name(), desk -> one.question().apply(desk, administrator));
            assertThat(taken.shots()).as(one.name()).isNotEmpty();
        }
    }

    @Test
    void reasons_are_given() {
        Questions questions = new Questions(node, SmallBench.SCALE, CHANCE);
        assertThat(questions.why().size()).isEqualTo(questions.who().size()).isPositive();
    }

    @Test
    void a_change_of_the_organisation_holds_at_once_and_writes_no_record() throws SQLException {
        assertThat(new Changes(node, SmallBench.SCALE, COMPANY).overOwners())
                .hasSize(3)
                .allSatisfy(cost -> assertThat(cost.written()).as(cost.name()).isZero());
    }
}
