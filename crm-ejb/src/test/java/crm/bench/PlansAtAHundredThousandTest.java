package crm.bench;

import static org.assertj.core.api.Assertions.assertThat;

import crm.fixture.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What lists, counts, searches and checks cost among a hundred thousand leads, in pages of the database touched and by
 * the shape of the plan, for people who see nothing up to everything. Time is not asked; it would depend on the machine.
 */
class PlansAtAHundredThousandTest {
    private static final Scale SCALE = new Scale(100_000);
    private static final long SEED = 7;
    private static final int TOUCHED_FOR_A_PAGE = 12_000;
    private static final int TOUCHED_FOR_A_COUNT = 15_000;
    private static final int SMALL = 2_000;
    private static final Pattern TOUCHED = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");
    private static final Pattern SCANNED = Pattern.compile(
            "Seq Scan on (lead|account|contact|opportunity|record_share|criteria_match|account_scope)\\b");

    @TempDir
    private static Path folder;

    private static Database database;
    private static Node node;
    private static Map<String, List<Onlooker>> classes;

    @BeforeAll
    static void generate() throws SQLException, IOException {
        Chance chance = new Chance(SEED);
        database = Database.filled("plans", empty -> {
            try {
                new Generation(empty, SCALE, SEED, new Journal(false)).run();
            } catch (SQLException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        node = new Node(database.source());
        classes = new Onlookers(node, SCALE, new Company(SCALE, chance)).classes(folder.resolve("onlookers"));
    }

    @AfterAll
    static void drop() throws SQLException {
        node.close();
        database.close();
    }

    @Test
    void nobody_who_lists_counts_searches_or_checks_reads_a_whole_table() throws SQLException {
        OtherCases others = new OtherCases(SCALE, new Chance(SEED));
        List<Case> cases = Stream.of(
                        new LeadCases(node, SCALE).all(), others.searches(), others.otherTypes(), others.checks())
                .flatMap(List::stream)
                .toList();
        List<String> found = new ArrayList<>();
        int looked = 0;
        for (Case one : cases) {
            for (Map.Entry<String, List<Onlooker>> same : classes.entrySet()) {
                Onlooker onlooker = same.getValue().get(0);
                for (Shot shot : shots(one, onlooker)) {
                    looked++;
                    String wrong = wrong(shot, node.probe().plan(shot));
                    if (wrong != null) {
                        found.add(one.name() + ", class " + same.getKey() + " (" + onlooker + "): " + wrong);
                    }
                }
            }
        }
        assertThat(classes).hasSizeGreaterThan(6);
        assertThat(looked).isGreaterThan(300);
        assertThat(found).isEmpty();
    }

    private static List<Shot> shots(Case one, Onlooker onlooker) {
        node.as(onlooker.name(), desk -> one.question().apply(desk, onlooker));
        return node.as(onlooker.name(), desk -> one.question().apply(desk, onlooker)).shots().stream()
                .filter(shot -> shot.sql().startsWith("select") || shot.sql().startsWith("with"))
                .toList();
    }

    private static String wrong(Shot shot, String plan) {
        Matcher scanned = SCANNED.matcher(plan);
        Matcher touched = TOUCHED.matcher(plan);
        long pages = touched.find() ? number(touched.group(1)) + number(touched.group(2)) : 0;
        // a count that stops early may begin anywhere, and what is small may be read as a whole
        if (shot.kind() != Shot.Kind.COUNT && pages > SMALL && scanned.find()) {
            return "reads all of " + scanned.group(1) + "\n" + plan;
        }
        int most = shot.kind() == Shot.Kind.COUNT ? TOUCHED_FOR_A_COUNT : TOUCHED_FOR_A_PAGE;
        if (System.getProperty("crm.plans") != null) {
            System.out.println(shot.kind() + " " + pages);
        }
        return pages > most ? shot.kind() + " touches " + pages + " pages\n" + plan : null;
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
