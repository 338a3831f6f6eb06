package crm.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorldsSayEnoughTest {
    @Test
    void every_clause_alone_decides_at_least_a_thousand_pairs_each_way() {
        Adequacy adequacy = new Adequacy();
        Batch.all()
                .takeWhile(batch -> !adequacy.isEnough())
                .flatMap(batch -> batch.worlds().stream())
                .forEach(adequacy::count);
        System.out.println(adequacy);
        assertThat(adequacy.lowest()).as("%s", adequacy).isGreaterThanOrEqualTo(Adequacy.ENOUGH);
    }

    @Test
    void every_world_is_possible_and_survives_being_written_down() {
        assertThat(Batch.all()).hasSize(Batch.looked()).allSatisfy(batch -> {
            World world = batch.together();
            assertThat(world.isPossible()).as("seed %s", batch.seed()).isTrue();
            assertThat(WorldText.read(WorldText.write(world))).isEqualTo(world);
        });
    }

    @Test
    void one_seed_grows_one_batch() {
        assertThat(Batch.grow(7)).isEqualTo(Batch.grow(7)).isNotEqualTo(Batch.grow(8));
    }
}
