package crm.ejb.access;

import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.ejb.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Runs a change of a few records, such as another owner, takes it back at once, and tells what it would have done to who
 * reaches them, their account and their children. Everybody is asked, so it costs what the organisation's size costs.
 */
@Dependent
public class RecordRehearsal {
    private final Sql sql;
    private final RecordAccess access;
    private final PreviewedPeople people;

    @Inject
    public RecordRehearsal(Sql sql, RecordAccess access, PreviewedPeople people) {
        this.sql = sql;
        this.access = access;
        this.people = people;
    }

    /** Some records of one type before and after, by id; one that is not live is missing. */
    private record Pair(Places places, Map<Long, Cell> before, Map<Long, Cell> after) {}

    /**
     * What a change would do.
     *
     * @param change changes nothing but these records, their children and what hangs on them; is run and taken back
     */
    public Preview of(Runnable change, Collection<RecordRef> records, PreviewFilter filter) {
        access.holdOrganisation();
        Organisation now = access.organisation();
        Rehearsed same = new Rehearsed(now, now, new BitSet(), Map.of());
        RecordCells cells = new RecordCells(sql);
        Map<RecordType, TreeSet<Long>> ids = cells.around(records);
        ids.values().removeIf(TreeSet::isEmpty);
        Map<RecordType, Places> places = places(same);
        Map<RecordType, Map<Long, Cell>> before = read(cells, ids, places);
        Map<RecordType, Map<Long, Cell>> after = sql.takenBack(() -> {
            change.run();
            return read(cells, ids, places);
        });
        Map<RecordType, Pair> pairs = new EnumMap<>(RecordType.class);
        ids.keySet().forEach(type -> pairs.put(type, new Pair(places.get(type), before.get(type), after.get(type))));
        return people.present(same, tally(same, pairs), filter);
    }

    private static Map<RecordType, Map<Long, Cell>> read(
            RecordCells cells, Map<RecordType, TreeSet<Long>> ids, Map<RecordType, Places> places) {
        Map<RecordType, Map<Long, Cell>> read = new EnumMap<>(RecordType.class);
        ids.forEach((type, those) -> read.put(type, cells.read(type, places.get(type), those)));
        return read;
    }

    /** Every link through which anybody reaches anything. */
    private static Map<RecordType, Places> places(Rehearsed rehearsed) {
        Map<RecordType, Places> places = new EnumMap<>(RecordType.class);
        for (RecordType type : RecordType.values()) {
            places.put(type, new Places());
        }
        Differences none = new Differences(false, Map.of());
        rehearsed.before().members().forEach(member -> {
            List<List<Grant>> grants = rehearsed.grantsBefore(member.id());
            places.forEach((type, place) -> place.add(grants.get(type.ordinal()), List.of(), none));
        });
        return places;
    }

    private static Tally tally(Rehearsed rehearsed, Map<RecordType, Pair> pairs) {
        Tally tally = new Tally();
        rehearsed.before().members().forEach(member -> {
            List<List<Grant>> grants = rehearsed.grantsBefore(member.id());
            pairs.forEach((type, pair) -> {
                Sight sight = new Sight(grants.get(type.ordinal()), pair.places());
                pair.before().forEach((id, cell) -> {
                    Cell then = pair.after().get(id);
                    tally.compare(type, member.id(), cell, sight.level(cell), then == null ? 0 : sight.level(then));
                });
            });
        });
        return tally;
    }
}
