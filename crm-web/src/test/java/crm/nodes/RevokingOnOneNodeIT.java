package crm.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A change that is committed on one node holds for the next statement on the other. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RevokingOnOneNodeIT {
    /** A few of them once, or of all as many as asked for. */
    private static final List<Round> PLAYED = Integer.getInteger("crm.rounds") == null ? Round.few() : Round.all();

    private static final int ROUNDS = Integer.getInteger("crm.rounds", PLAYED.size());
    private static final int WRITTEN_DOWN = 250;

    private static final int CROWD = 4;

    private static TwoNodes nodes;

    @BeforeAll
    static void start() throws Exception {
        nodes = TwoNodes.start();
    }

    @AfterAll
    static void stop() {
        if (nodes != null) {
            nodes.close();
        }
    }

    @Test
    @Order(1)
    void what_is_revoked_on_one_node_is_gone_with_the_next_request_to_the_other() {
        Tally tally = nodes.play(PLAYED, nodes.second().signIn(Scene.READER), RevokingOnOneNodeIT::areEnough);

        assertThat(tally.stale()).as("revoked, and still shown").isEmpty();
        assertThat(tally.unseen()).as("granted, and not shown").isEmpty();
    }

    /** Keeps the record of the run up to date as well. */
    private static boolean areEnough(Tally so) {
        boolean enough = so.rounds() == ROUNDS;
        if (enough || so.rounds() % WRITTEN_DOWN == 0) {
            so.writeTo(Path.of("target", "two-nodes.md"));
        }
        return enough;
    }

    @Test
    @Order(2)
    void it_is_gone_on_the_node_that_was_changed_as_well() {
        Person reader = nodes.first().signIn(Scene.READER);

        Tally tally = nodes.play(Round.few(), reader, so -> so.rounds() == Surface.values().length);

        assertThat(tally.stale()).isEmpty();
        assertThat(tally.unseen()).isEmpty();
    }

    @Test
    @Order(3)
    void no_request_under_way_while_access_is_revoked_shows_what_is_written_afterwards() throws Exception {
        List<Surface> surfaces = List.of(Surface.values());
        List<String> leaks = new ArrayList<>();
        try (Crowd crowd = new Crowd(nodes.scene(), nodes.second(), CROWD)) {
            for (int i = 0; i < Math.max(surfaces.size(), ROUNDS / 100); i++) {
                Kind kind = Kind.values()[i % Kind.values().length];
                kind.prepare(nodes.doors(), nodes.scene());
                kind.grant(nodes.doors(), nodes.scene());
                String secret = Round.freshWord();
                List<Person.Answer> answers = crowd.readDuring(
                        () -> {
                            kind.revoke(nodes.doors(), nodes.scene());
                            nodes.scene().write(secret);
                        },
                        turned(surfaces, i));
                answers.stream()
                        .filter(answer -> answer.shows(secret) || answer.status() >= 500)
                        .forEach(answer -> leaks.add(kind + ": " + answer));
                kind.tidy(nodes.doors(), nodes.scene());
            }
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    @Order(4)
    @EnabledIfSystemProperty(named = "crm.rounds", matches = "\\d+")
    void a_node_that_believes_itself_for_a_second_is_caught() throws Exception {
        try (Node stale = nodes.start("stale", StaleWar.make())) {
            Person reader = stale.signIn(Scene.READER);

            Tally tally = nodes.play(PLAYED, reader, so -> !so.stale().isEmpty() || so.rounds() == 1_000);

            tally.writeTo(Path.of("target", "stale-node.md"));
            assertThat(tally.stale()).as("stale answers").isNotEmpty();
        }
    }

    @Test
    @Order(5)
    void a_node_killed_in_the_middle_of_a_change_leaves_no_half_of_it() throws Exception {
        Scene scene = nodes.scene();
        Person reader = nodes.second().signIn(Scene.READER);
        try (HalfAChange half = new HalfAChange(nodes.database())) {
            CompletableFuture<Void> change = CompletableFuture.runAsync(
                    () -> nodes.pages().placeAndGive(scene.reader, scene.top, Set.of(scene.work, scene.seeing)));
            half.awaitFirstHalf();
            assertNothingSeen(reader);
            nodes.first().kill();
            assertThat(change).failsWithin(Duration.ofSeconds(30));
        }

        nodes.doors().place(scene.owner, scene.below);
        nodes.doors().place(scene.owner, scene.south);
        assertNothingSeen(reader);
        assertThat(HalfAChange.placeAndSets(nodes.database(), scene)).isEqualTo(scene.north + " " + scene.work);
        Round next = new Round(Kind.ROLE_MOVED, Surface.LEAD_PAGE);
        assertThat(next.play(scene, nodes.doors(), reader)).isEqualTo(new Round.Outcome(null, null));
    }

    private static void assertNothingSeen(Person reader) {
        for (Surface surface : Surface.values()) {
            Person.Answer answer = reader.read(surface.path(nodes.scene()));
            assertThat(answer.status()).as(surface.toString()).isIn(200, 404);
            assertThat(answer.shows(nodes.scene().word()))
                    .as(surface.toString())
                    .isFalse();
        }
    }

    private static List<Surface> turned(List<Surface> surfaces, int by) {
        List<Surface> turned = new ArrayList<>(surfaces);
        Collections.rotate(turned, -by * CROWD);
        return turned;
    }
}
