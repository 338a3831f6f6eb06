package crm.ejb.explanation;

import crm.domain.explanation.Clause;
import crm.domain.shared.Slice;
import java.io.Serializable;
import java.util.Map;

/**
 * Who can see a record.
 *
 * @param people those asked for, the strongest reasons first, then by name
 * @param byReason how many there are in all, by the reason that decides; only reasons that somebody has
 */
public record WhoCanSee(Slice<OnlookerRow> people, Map<Clause, Integer> byReason) implements Serializable {
    /** How many people can see the record. */
    public int total() {
        return byReason.values().stream().mapToInt(Integer::intValue).sum();
    }
}
