package crm.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;

import crm.oracle.Item;
import crm.oracle.Kind;
import crm.oracle.Level;
import crm.oracle.Oracle;
import crm.oracle.World;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** Where stories about access are played: a small sales organisation before production and a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Stage {
    /** One for all stories: each begins by emptying the database. */
    private static Bench shared;

    private Bench bench;

    protected Scene scene;

    @BeforeAll
    void open() {
        shared = shared == null ? new Bench() : shared;
        bench = shared;
    }

    @BeforeEach
    void a_sales_organisation() {
        bench.forget();
        scene = new Scene()
                .role("vice president", null)
                .role("manager", "vice president")
                .role("rep", "manager")
                .role("other manager", "vice president")
                .person("Vera", "vice president")
                .person("Max", "manager")
                .person("Rita", "rep")
                .person("Ralf", "rep")
                .person("Olga", "other manager")
                .person("Nora", null);
    }

    protected Bench bench() {
        return bench;
    }

    /** Plays the scene: production agrees with the oracle on all of it, and on this record both say these levels. */
    protected void reach(String record, Object... viewersAndLevels) {
        agree();
        Item item = scene.record(record);
        for (int i = 0; i < viewersAndLevels.length; i += 2) {
            String viewer = (String) viewersAndLevels[i];
            Level level = (Level) viewersAndLevels[i + 1];
            int id = scene.user(viewer);
            assertThat(new Oracle(scene.world()).level(id, item))
                    .as("%s on %s", viewer, record)
                    .isEqualTo(level);
            assertThat(production(id, item))
                    .as("production: %s on %s", viewer, record)
                    .isEqualTo(level);
        }
    }

    /** Puts the scene into the database and asks production about every pair in it. */
    protected void agree() {
        assertThat(bench.requireAgreement(scene.world()).decisions()).isPositive();
    }

    /** What stands in the database becomes what the scene is now, while production goes on; both still agree. */
    protected void become(World before) {
        bench.fixture().change(before, scene.world());
        assertThat(bench.ask(List.of(scene.world())).found()).isEmpty();
    }

    protected Level production(int viewer, Item item) {
        return bench.ask((Answers answers) ->
                answers.levels(viewer, item.kind(), List.of(item)).get(item));
    }

    protected List<Long> list(int viewer, Kind kind) {
        return bench.ask((Answers answers) -> answers.list(viewer, kind));
    }

    protected int count(String viewer, Kind kind) {
        return bench.ask((Answers answers) -> answers.count(scene.user(viewer), kind));
    }
}
