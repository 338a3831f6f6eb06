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
    /** Openings in this order: what comes later gives no more, and is told only if it leaves more. */
    private static final Comparator<Opening> STRONGEST_FIRST = Comparator.comparing(
                    (Opening opening) -> opening.level())
            .reversed()
            .thenComparing(Opening::clause);

    private final Organisation organisation;
    private final RecordFacts facts;
    private final Comparator<Best> inOrder;
    private final Map<Integer, Best> best = new HashMap<>();

    /** The strongest reason so far. */
    private record Best(Member person, AccessLevel level, Clause clause) {}

    Onlookers(Evidence evidence) {
        this.organisation = evidence.organisation();
        this.facts = evidence.facts();
        this.inOrder = Comparator.comparing(Best::clause)
                .thenComparing(each -> organisation.foldedName(each.person()))
                .thenComparing(each -> each.person().id());
        Openings.of(evidence).stream().sorted(STRONGEST_FIRST).forEach(this::serve);
    }

    private void serve(Opening opening) {
        opening.served().users(organisation).stream().forEach(id -> {
            Best before = best.get(id);
            if (before == null || before.level().compareTo(opening.level()) < 0) {
                organisation.member(id).ifPresent(person -> serve(opening, person, before));
            }
        });
    }

    private void serve(Opening opening, Member person, Best before) {
        AccessLevel level = opening.level(facts, person);
        AccessLevel reached = before == null ? AccessLevel.NONE : before.level();
        if (level.compareTo(reached) > 0) {
            best.put(person.id(), new Best(person, level, opening.clause()));
        }
    }

    /** The level of everybody who has one, by user id. */
    Map<Integer, AccessLevel> levels() {
        Map<Integer, AccessLevel> levels = new HashMap<>();
        best.forEach((id, each) -> levels.put(id, each.level()));
        return levels;
    }

    /** Those asked for, by reason and name, and how many there are for each reason. */
    WhoCanSee slice(OnlookerFilter filter, Paging paging) {
        Map<Clause, Integer> byReason = new EnumMap<>(Clause.class);
        best.values().forEach(each -> byReason.merge(each.clause(), 1, Integer::sum));
        String text = Fold.of(filter.text());
        List<Best> people = best.values().stream()
                .filter(each -> filter.clause() == null || each.clause() == filter.clause())
                .filter(each -> named(each.person(), text))
                .sorted(inOrder)
                .toList();
        return new WhoCanSee(slice(people, paging), byReason);
    }

    private boolean named(Member person, String text) {
        return Stream.of(text.split(" ")).allMatch(organisation.foldedName(person)::contains);
    }

    private OnlookerRow row(Best each) {
        Member person = each.person();
        String role = person.roleId() == null ? null : new Names(organisation).role(person.roleId());
        return new OnlookerRow(person.id(), person.displayName(), role, each.level(), each.clause());
    }

    private Slice<OnlookerRow> slice(List<Best> people, Paging paging) {
        int from = 0;
        int to = Math.min(paging.size(), people.size());
        if (paging.after() != null) {
            Best neighbour = neighbour(paging.after());
            from = (int) people.stream()
                    .filter(each -> inOrder.compare(each, neighbour) <= 0)
                    .count();
            to = Math.min(from + paging.size(), people.size());
        } else if (paging.before() != null) {
            Best neighbour = neighbour(paging.before());
            to = (int) people.stream()
                    .filter(each -> inOrder.compare(each, neighbour) < 0)
                    .count();
            from = Math.max(0, to - paging.size());
        }
        List<OnlookerRow> rows =
                people.subList(from, to).stream().map(this::row).toList();
        boolean first = from == 0 || rows.isEmpty();
        boolean last = to == people.size() || rows.isEmpty();
        return new Slice<>(
                rows,
                first ? null : String.valueOf(rows.get(0).personId()),
                last ? null : String.valueOf(rows.get(rows.size() - 1).personId()),
                Count.exactly(people.size()));
    }

    /** The person a cursor names; who cannot see the record any more is looked for where his name would stand first. */
    private Best neighbour(String cursor) {
        try {
            Member person = organisation.member(Integer.parseInt(cursor)).orElseThrow(Onlookers::broken);
            return best.getOrDefault(person.id(), new Best(person, AccessLevel.NONE, Clause.OWNER));
        } catch (NumberFormatException notACursor) {
            throw broken();
        }
    }

    private static InvalidException broken() {
        return new InvalidException(Problem.of("after", "list.cursor.invalid"));
    }
}
