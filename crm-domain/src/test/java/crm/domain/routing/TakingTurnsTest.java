package crm.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TakingTurnsTest {
    @Test
    void everybody_takes_one_before_anybody_takes_two() {
        Round round = round(100, Map.of(), null, 3, 5, 9);

        assertThat(take(round, 7)).containsExactly(3, 5, 9, 3, 5, 9, 3);
        assertThat(round.last()).isEqualTo(3);
    }

    @Test
    void the_round_goes_on_after_whoever_took_the_last_even_if_he_has_left() {
        assertThat(take(round(100, Map.of(), 5, 3, 5, 9), 2)).containsExactly(9, 3);
        assertThat(take(round(100, Map.of(), 6, 3, 5, 9), 2)).containsExactly(9, 3);
        assertThat(take(round(100, Map.of(), 9, 3, 5, 9), 2)).containsExactly(3, 5);
    }

    @Test
    void whoever_has_enough_is_passed_over_until_nobody_has_room() {
        Round round = round(3, Map.of(3, 1, 5, 3, 9, 2), null, 3, 5, 9);

        assertThat(take(round, 3)).containsExactly(3, 9, 3);
        assertThat(round.take()).isEmpty();
        assertThat(round.last()).isEqualTo(3);
    }

    @Test
    void nobody_takes_a_lead_where_nobody_is() {
        assertThat(round(100, Map.of(), 3).take()).isEmpty();
    }

    @Test
    void looking_whose_turn_it_is_takes_no_turn() {
        Round round = round(100, Map.of(), null, 3, 5);

        assertThat(round.next()).contains(3);
        assertThat(round.next()).contains(3);
        assertThat(round.last()).isNull();
    }

    private static Round round(int capacity, Map<Integer, Integer> open, Integer last, Integer... people) {
        return new Round(new TreeSet<>(List.of(people)), capacity, open, last);
    }

    private static List<Integer> take(Round round, int times) {
        return Stream.generate(() -> round.take().orElseThrow()).limit(times).toList();
    }
}
