package crm.ejb.access;

import crm.domain.shared.RecordType;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs a change of the organisation, takes it back at once, and tells what it would have done to who reaches what
 * (guarantee G5). The change itself is run, so it is refused for the same reasons; the organisation is held no longer than
 * the change and reading its outcome take. What is counted afterwards are the very grants that the predicate is made of.
 */
@Dependent
public class Rehearsal {
    private static final int ATTEMPTS = 5;

    private final Sql sql;
    private final RecordAccess access;
    private final PreviewedPeople people;

    @Inject
    public Rehearsal(Sql sql, RecordAccess access, PreviewedPeople people) {
        this.sql = sql;
        this.access = access;
        this.people = people;
    }

    /**
     * What a change would do.
     *
     * @param change changes the organisation; is run, perhaps more than once, and taken back each time
     */
    public Preview of(Runnable change, PreviewFilter filter) {
        for (int i = 0; i < ATTEMPTS; i++) {
            Rehearsed rehearsed = rehearse(change);
            Tally tally = tally(rehearsed);
            if (new OrganisationReader(sql).epoch() == rehearsed.before().epoch()) {
                return people.present(rehearsed, tally, filter);
            }
        }
        throw new IllegalStateException("the organisation changed " + ATTEMPTS + " times during one preview");
    }

    private record Read(Organisation organisation, Map<Integer, String> conditions) {}

    private Rehearsed rehearse(Runnable change) {
        Rehearsed rehearsed = sql.takenBack(() -> {
            Read before = new Read(access.changeOrganisation(), conditions());
            change.run();
            Read after = new Read(new OrganisationReader(sql).read(), conditions());
            return new Rehearsed(
                    before.organisation(),
                    after.organisation(),
                    deactivated(before.organisation(), after.organisation()),
                    rewritten(before, after));
        });
        access.organisation(); // this node has perhaps looked at the rehearsed one meanwhile, and knows the real one
        // again
        return rehearsed;
    }

    private static BitSet deactivated(Organisation before, Organisation after) {
        BitSet deactivated = new BitSet();
        before.members().stream()
                .filter(Member::active)
                .filter(member ->
                        after.member(member.id()).filter(Member::active).isEmpty())
                .forEach(member -> deactivated.set(member.id()));
        return deactivated;
    }

    /** Every condition that is written, as it stands beside the rule. */
    private Map<Integer, String> conditions() {
        Map<Integer, String> conditions = new HashMap<>();
        sql.list(
                SqlText.of("select id, path::text from sharing_rule where kind = 'CRITERIA'"),
                row -> conditions.put(row.getInt(1), row.getString(2)));
        return conditions;
    }

    private Map<Integer, Rehearsed.Matches> rewritten(Read before, Read after) {
        Map<Integer, Rehearsed.Matches> rewritten = new HashMap<>();
        for (Rule rule : after.organisation().rules()) {
            String condition = after.conditions().get(rule.id());
            if (condition != null && !condition.equals(before.conditions().get(rule.id()))) {
                rewritten.put(rule.id(), matches(rule, unused(before, after) + rewritten.size()));
            }
        }
        return rewritten;
    }

    private static int unused(Read before, Read after) {
        List<Rule> rules = new ArrayList<>(before.organisation().rules());
        rules.addAll(after.organisation().rules());
        return rules.stream().mapToInt(Rule::id).max().orElse(0) + 1;
    }

    /** What the rehearsed change found that matches. */
    private Rehearsed.Matches matches(Rule rule, int number) {
        SqlText question = SqlText.of("select record_id from criteria_match where rule_id = ?", rule.id());
        long[] ids = sql.list(question, row -> row.getLong(1)).stream()
                .mapToLong(Long::longValue)
                .toArray();
        return new Rehearsed.Matches(number, ids);
    }

    private Tally tally(Rehearsed rehearsed) {
        BeforeAndAfter compared = new BeforeAndAfter(rehearsed);
        Tally tally = new Tally();
        for (RecordType type : RecordType.values()) {
            Places places = compared.places(type);
            if (!places.nothing()) {
                Collection<Cell> cells =
                        Cells.read(sql, type, places, rehearsed.rewritten().values());
                TypeTally counted = new TypeTally(type, new CellIndex(cells, places), places, rehearsed, tally);
                compared.peers(type).forEach(counted::add);
                counted.finish();
            }
        }
        return tally;
    }
}
