package crm.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.shared.RecordType;
import crm.ejb.shared.Sql;
import crm.oracle.Batch;
import crm.oracle.World;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagesOfAListTest {
    private static final List<Sort> SORTS =
            List.of(new Sort("created", "created_at", "timestamptz"), new Sort("name", "sort_name", "text"));
    private static final int WORLDS = 8;

    private int lists;
    private int rows;

    @Test
    void pages_read_forward_and_backward_in_every_shape_and_order_make_up_the_whole_list() {
        try (Bench bench = new Bench()) {
            for (long seed = 1; seed <= WORLDS; seed++) {
                World world = Batch.grow(seed).worlds().get(0);
                bench.fixture().load(world);
                rows += bench.read(entities -> compare(entities, world));
            }
            bench.requireEveryShape();
        }
        assertThat(lists).isGreaterThan(1_000);
        assertThat(rows).isGreaterThan(2_000);
    }

    private int compare(EntityManager entities, World world) {
        return world.users().stream()
                .mapToInt(viewer -> List.of(RecordType.values()).stream()
                        .mapToInt(type -> compare(entities, viewer.id(), type))
                        .sum())
                .sum();
    }

    private int compare(EntityManager entities, int viewer, RecordType type) {
        int compared = 0;
        for (Sort sort : SORTS) {
            for (boolean descending : new boolean[] {true, false}) {
                Paged paged = new Paged(new Sql(entities), viewer, type, sort, descending);
                compared += compare(paged);
                paged.halve();
                compared += compare(paged);
            }
        }
        return compared;
    }

    private int compare(Paged paged) {
        List<Long> whole = paged.whole();
        for (LyingStatistics.Story story : LyingStatistics.Story.values()) {
            paged.tell(story);
            assertThat(paged.forward()).as("forward, %s", story).isEqualTo(whole);
            assertThat(paged.backward()).as("backward, %s", story).isEqualTo(whole);
            lists += 2;
        }
        return whole.size();
    }
}
