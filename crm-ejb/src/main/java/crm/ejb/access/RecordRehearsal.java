package crm.ejb.access;

import crm.domain.access.AccessLevel;
import crm.domain.access.Viewer;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.ejb.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Runs a change of a few records, such as another owner, takes it back at once, and tells what it would have done to who
 * reaches them, their account and their children, as far as {@link Discretion} lets the caller know. Only those are asked
 * whom the difference can concern; the cost follows their number and that of the records.
 */
@Dependent
public class RecordRehearsal {
    private final Sql sql;
    private final RecordAccess access;
    private final PreviewedPeople people;
    private final CurrentViewer caller;

    @Inject
    public RecordRehearsal(Sql sql, RecordAccess access, PreviewedPeople people, CurrentViewer caller) {
        this.sql = sql;
        this.access = access;
        this.people = people;
        this.caller = caller;
    }

    /** Records of one type, and those of them that are live, by id. */
    private record Read(TreeSet<Long> ids, Map<Long, Cell> live) {}

    /** Records of one type before and after; one that is not live is missing. */
    private record Pair(
            RecordType type,
            Places places,
            Map<Long, Cell> before,
            Map<Long, Cell> after,
            Map<Long, Discretion> discretion) {}

    /**
     * What a change would do.
     *
     * @param change changes nothing but these records, their children and what hangs on them; is run and taken back
     */
    public Preview of(Runnable change, Collection<RecordRef> records, PreviewFilter filter) {
        access.holdOrganisation();
        Organisation now = access.organisation();
        RecordCells cells = new RecordCells(sql);
        Clauses anybody = Clauses.ofAnybody(now);
        Map<RecordType, Places> places = new EnumMap<>(RecordType.class);
        Map<RecordType, Read> changed = sql.takenBack(() -> {
            change.run();
            Map<RecordType, Read> read = new EnumMap<>(RecordType.class);
            cells.around(records).forEach((type, ids) -> {
                places.put(type, Places.of(anybody.grants(type)));
                read.put(type, new Read(ids, cells.read(type, places.get(type), ids)));
            });
            return read;
        });
        List<Pair> pairs = changed.entrySet().stream()
                .map(entry -> {
                    RecordType type = entry.getKey();
                    TreeSet<Long> ids = entry.getValue().ids();
                    Map<Long, Cell> before = cells.read(type, places.get(type), ids);
                    return new Pair(
                            type, places.get(type), before, entry.getValue().live(), discretion(now, type, ids));
                })
                .toList();
        return people.present(new Rehearsed(now, now, new BitSet(), Map.of()), tally(now, pairs), filter);
    }

    /** How much the caller may be told about those of the records that he may know of. */
    private Map<Long, Discretion> discretion(Organisation now, RecordType type, Collection<Long> ids) {
        Viewer viewer = caller.get();
        Member asker = now.member(viewer.userId()).orElseThrow();
        Map<Long, AccessLevel> levels = access.levels(viewer, type, ids);
        Map<Long, Discretion> known = new HashMap<>();
        ids.forEach(id -> {
            Discretion discretion = new Discretion(now, asker, levels.getOrDefault(id, AccessLevel.NONE));
            if (discretion.known()) {
                known.put(id, discretion);
            }
        });
        return known;
    }

    private static Tally tally(Organisation now, List<Pair> pairs) {
        Concerned concerned = new Concerned(now);
        pairs.forEach(pair -> pair.discretion()
                .keySet()
                .forEach(id -> concerned.add(
                        pair.before().get(id),
                        pair.after().get(id),
                        pair.places().links())));
        Tally tally = new Tally();
        concerned.people().stream()
                .mapToObj(id -> now.member(id))
                .flatMap(Optional::stream)
                .forEach(member -> {
                    Clauses clauses = new Clauses(now, member);
                    pairs.forEach(pair -> compare(tally, member, pair, clauses.grants(pair.type())));
                });
        return tally;
    }

    private static void compare(Tally tally, Member member, Pair pair, List<Grant> grants) {
        Sight sight = new Sight(grants, pair.places());
        pair.discretion().forEach((id, discretion) -> {
            Cell before = pair.before().get(id);
            Cell after = pair.after().get(id);
            int from = level(sight, before);
            int to = level(sight, after);
            if (from != to) {
                Cell record = before == null ? after : before;
                tally.add(pair.type(), member.id(), Effect.of(from, to), record, discretion.about(member.id()));
            }
        });
    }

    private static int level(Sight sight, Cell cell) {
        return cell == null ? 0 : sight.level(cell);
    }
}
