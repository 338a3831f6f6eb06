package crm.ejb.access;

import crm.domain.access.Viewer;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns what was counted into what is shown: people by name, and records by name as far as whoever asks may read them. */
@Dependent
public class PreviewedPeople {
    private static final int SAMPLES = 5;
    private static final Map<RecordType, String> NAMES = Map.of(
            RecordType.LEAD, "concat_ws(' ', r.first_name, r.last_name)",
            RecordType.ACCOUNT, "r.name",
            RecordType.CONTACT, "concat_ws(' ', r.first_name, r.last_name)",
            RecordType.OPPORTUNITY, "r.name");

    private final Sql sql;
    private final RecordAccess access;
    private final CurrentViewer caller;

    @Inject
    public PreviewedPeople(Sql sql, RecordAccess access, CurrentViewer caller) {
        this.sql = sql;
        this.access = access;
        this.caller = caller;
    }

    private record Line(int id, String name, long records) {}

    /** The preview with the people asked for. */
    Preview present(Rehearsed rehearsed, Tally tally, PreviewFilter filter) {
        List<PersonChange> found = new ArrayList<>();
        List<Integer> ids = tally.byPerson().keySet().stream()
                .map(id -> new Line(id, name(rehearsed, id), records(tally, id)))
                .filter(line -> filter.fits(line.name()))
                .sorted(Comparator.comparingLong(Line::records)
                        .reversed()
                        .thenComparing(Line::name)
                        .thenComparing(Line::id))
                .map(Line::id)
                .toList();
        List<Integer> shown =
                ids.stream().skip(filter.first()).limit(filter.size()).toList();
        Map<RecordType, Map<Long, String>> names = names(tally, shown);
        shown.forEach(id -> found.add(
                new PersonChange(id, name(rehearsed, id), types(tally.byPerson().get(id), names))));
        return new Preview(
                rehearsed.before().epoch(),
                tally.people(Effect.GAINED),
                tally.people(Effect.LOST),
                tally.people(),
                tally.people() - tally.byPerson().size(),
                types(tally.all(), names),
                ids.size(),
                found);
    }

    private static String name(Rehearsed rehearsed, int id) {
        return rehearsed
                .after()
                .member(id)
                .or(() -> rehearsed.before().member(id))
                .map(Member::displayName)
                .orElse("");
    }

    private static long records(Tally tally, int person) {
        return tally.byPerson().get(person).values().stream()
                .mapToLong(Tally.Count::number)
                .sum();
    }

    private static List<TypeChange> types(
            Map<RecordType, Tally.Count> counts, Map<RecordType, Map<Long, String>> names) {
        List<TypeChange> types = new ArrayList<>();
        counts.forEach((type, count) -> types.add(new TypeChange(
                type,
                count.number(Effect.GAINED),
                count.number(Effect.LOST),
                count.number(Effect.RAISED),
                count.number(Effect.LOWERED),
                samples(type, count.examples(Effect.GAINED), names),
                samples(type, count.examples(Effect.LOST), names))));
        return types;
    }

    private static List<RecordSample> samples(
            RecordType type, List<Long> ids, Map<RecordType, Map<Long, String>> names) {
        Map<Long, String> ofType = names.getOrDefault(type, Map.of());
        return ids.stream()
                .filter(ofType::containsKey)
                .distinct()
                .limit(SAMPLES)
                .map(id -> new RecordSample(new RecordRef(type, id), ofType.get(id)))
                .toList();
    }

    /** The names of all examples that the caller may read, by id. */
    private Map<RecordType, Map<Long, String>> names(Tally tally, List<Integer> shown) {
        Map<RecordType, Set<Long>> wanted = new EnumMap<>(RecordType.class);
        collect(tally.all(), wanted);
        shown.forEach(id -> collect(tally.byPerson().get(id), wanted));
        Viewer viewer = caller.get();
        Map<RecordType, Map<Long, String>> names = new EnumMap<>(RecordType.class);
        wanted.forEach((type, ids) ->
                names.put(type, names(type, access.levels(viewer, type, ids).keySet())));
        return names;
    }

    private static void collect(Map<RecordType, Tally.Count> counts, Map<RecordType, Set<Long>> wanted) {
        counts.forEach((type, count) -> {
            Set<Long> ids = wanted.computeIfAbsent(type, key -> new HashSet<>());
            ids.addAll(count.examples(Effect.GAINED));
            ids.addAll(count.examples(Effect.LOST));
        });
    }

    private Map<Long, String> names(RecordType type, Collection<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            SqlText question = SqlText.of(
                    "select r.id, " + NAMES.get(type) + " from " + type.word() + " r where r.id = any(?)",
                    ids.stream().mapToLong(Long::longValue).toArray());
            sql.list(question, row -> names.put(row.getLong(1), row.getString(2)));
        }
        return names;
    }
}
