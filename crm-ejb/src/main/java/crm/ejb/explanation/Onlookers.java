package crm.ejb.explanation;

import crm.domain.access.AccessLevel;
import crm.domain.explanation.Clause;
import crm.domain.shared.Count;
import crm.domain.shared.Fold;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Paging;
import crm.domain.shared.Problem;
import crm.domain.shared.Slice;
import crm.ejb.access.Evidence;
import crm.ejb.access.Member;
import crm.ejb.access.Organisation;
import crm.ejb.access.RecordFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everybody who can see one record, found backwards: from each opening to those it serves. Touches those people, not all
 * people times all reasons.
 */
final class Onlookers {
    private static final Comparator<OnlookerRow> BY_NAME = Comparator.comparing(
                    (OnlookerRow row) -> Fold.of(row.name()))
            .thenComparing(OnlookerRow::personId);

    private final Organisation organisation;
    private final RecordFacts facts;
    private final Map<Integer, Best> best = new HashMap<>();

    /** The strongest reason so far. */
    private record Best(Member person, AccessLevel level, AccessLevel given, Clause clause) {
        boolean beats(Best other) {
            int higher = level.compareTo(other.level);
            int more = higher == 0 ? given.compareTo(other.given) : higher;
            return more > 0 || more == 0 && clause.compareTo(other.clause) < 0;
        }
    }

    Onlookers(Evidence evidence) {
        this.organisation = evidence.organisation();
        this.facts = evidence.facts();
        Openings.of(evidence).forEach(this::serve);
    }

    private void serve(Opening opening) {
        opening.served().users(organisation).stream()
                .mapToObj(organisation::member)
                .flatMap(person -> person.stream())
                .forEach(person -> {
                    AccessLevel level = opening.level(facts, person);
                    if (level != AccessLevel.NONE) {
                        best.merge(
                                person.id(),
                                new Best(person, level, opening.level(), opening.clause()),
                                (one, other) -> other.beats(one) ? other : one);
                    }
                });
    }

    /** The level of everybody who has one, by user id. */
    Map<Integer, AccessLevel> levels() {
        Map<Integer, AccessLevel> levels = new HashMap<>();
        best.forEach((id, each) -> levels.put(id, each.level()));
        return levels;
    }

    /** Those asked for, by name, and how many there are for each reason. */
    WhoCanSee slice(OnlookerFilter filter, Paging paging) {
        Map<Clause, Integer> byReason = new EnumMap<>(Clause.class);
        best.values().forEach(each -> byReason.merge(each.clause(), 1, Integer::sum));
        List<OnlookerRow> rows = best.values().stream()
                .filter(each -> filter.clause() == null || each.clause() == filter.clause())
                .filter(each -> named(each.person().displayName(), filter.text()))
                .map(this::row)
                .sorted(BY_NAME)
                .toList();
        return new WhoCanSee(slice(rows, paging), byReason);
    }

    private static boolean named(String name, String text) {
        String folded = Fold.of(name);
        return Stream.of(Fold.of(text).split(" ")).allMatch(folded::contains);
    }

    private OnlookerRow row(Best each) {
        Member person = each.person();
        String role = person.roleId() == null ? null : new Names(organisation).role(person.roleId());
        return new OnlookerRow(person.id(), person.displayName(), role, each.level(), each.clause());
    }

    private Slice<OnlookerRow> slice(List<OnlookerRow> rows, Paging paging) {
        int from = 0;
        int to = Math.min(paging.size(), rows.size());
        if (paging.after() != null) {
            OnlookerRow neighbour = neighbour(paging.after());
            from = (int) rows.stream()
                    .filter(row -> BY_NAME.compare(row, neighbour) <= 0)
                    .count();
            to = Math.min(from + paging.size(), rows.size());
        } else if (paging.before() != null) {
            OnlookerRow neighbour = neighbour(paging.before());
            to = (int) rows.stream()
                    .filter(row -> BY_NAME.compare(row, neighbour) < 0)
                    .count();
            from = Math.max(0, to - paging.size());
        }
        List<OnlookerRow> slice = new ArrayList<>(rows.subList(from, to));
        return new Slice<>(
                slice,
                from == 0 || slice.isEmpty() ? null : String.valueOf(slice.get(0).personId()),
                to == rows.size() || slice.isEmpty()
                        ? null
                        : String.valueOf(slice.get(slice.size() - 1).personId()),
                Count.exactly(rows.size()));
    }

    /** The person a cursor names, whether or not he can see the record still. */
    private OnlookerRow neighbour(String cursor) {
        try {
            return organisation
                    .member(Integer.parseInt(cursor))
                    .map(member -> new OnlookerRow(member.id(), member.displayName(), null, null, null))
                    .orElseThrow(Onlookers::broken);
        } catch (NumberFormatException notACursor) {
            throw broken();
        }
    }

    private static InvalidException broken() {
        return new InvalidException(Problem.of("after", "list.cursor.invalid"));
    }
}
