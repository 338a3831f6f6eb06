package crm.ejb.access;

import crm.domain.shared.RecordType;
import crm.ejb.access.Cell.Facts;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the live records of one type among which a change can make a difference, as cells: one statement, whose answer
 * is as long as there are owners and exceptions, not as there are records.
 */
final class Cells {
    private static final int PLAIN = -1;

    private final RecordType type;
    private final Places places;
    private final Collection<Rehearsed.Matches> matches;
    private final Map<Facts, Cell> cells = new HashMap<>();
    private final Map<Long, List<Long>> scopes = new HashMap<>();
    private final Map<Long, Facts> bare = new HashMap<>();
    private final Map<Facts, Plain> plain = new HashMap<>();

    private record Plain(long count, List<Long> examples) {}

    private Cells(RecordType type, Places places, Collection<Rehearsed.Matches> matches) {
        this.type = type;
        this.places = places;
        this.matches = matches;
    }

    /** @param matches of rules whose condition is about to be written */
    static Collection<Cell> read(Sql sql, RecordType type, Places places, Collection<Rehearsed.Matches> matches) {
        Cells cells = new Cells(type, places, matches);
        sql.list(cells.question(), row -> {
            cells.take(row);
            return null;
        });
        cells.putTogether();
        return cells.cells.values();
    }

    private void take(ResultSet row) throws SQLException {
        Facts facts = new Facts(row.getInt(3), row.getInt(4), row.getBoolean(5), List.of());
        if (row.getInt(1) == PLAIN) {
            plain.put(facts, new Plain(row.getLong(7), List.of(row.getLong(2), row.getLong(8))));
        } else {
            bare.put(row.getLong(2), facts);
            scopes.computeIfAbsent(row.getLong(2), id -> new ArrayList<>(4))
                    .add(Cell.scope(row.getInt(1), row.getInt(6)));
        }
    }

    private void putTogether() {
        Map<Facts, Long> tied = new HashMap<>();
        bare.forEach((id, facts) -> {
            tied.merge(facts, 1L, Long::sum);
            cell(new Facts(facts.owner(), facts.accountOwner(), facts.converted(), distinct(scopes.get(id))))
                    .add(1, List.of(id));
        });
        plain.forEach((facts, all) -> {
            long rest = all.count() - tied.getOrDefault(facts, 0L);
            if (rest > 0) {
                cell(facts)
                        .add(
                                rest,
                                all.examples().stream()
                                        .filter(id -> !bare.containsKey(id))
                                        .toList());
            }
        });
    }

    private static List<Long> distinct(List<Long> scopes) {
        return scopes.size() == 1
                ? List.copyOf(scopes)
                : scopes.stream().sorted().distinct().toList();
    }

    private Cell cell(Facts facts) {
        return cells.computeIfAbsent(facts, key -> new Cell(key, places.links().size()));
    }

    private SqlText question() {
        SqlText text = SqlText.of("with tied(id) as materialized (")
                .add(tiedDifferently())
                .add(") ");
        text.add(plain());
        for (Differences.Place link : places.links()) {
            text.add(" union all ").add(tied(link));
        }
        return text;
    }

    /** Ids of the records that a link makes a difference to. */
    private SqlText tiedDifferently() {
        SqlText text = SqlText.of("select null::bigint where false");
        for (Differences.Place link : places.links()) {
            BitSet differing = places.differing(link);
            if (!differing.isEmpty() && !places.everything()) {
                text.add(" union select r.id from ")
                        .add(from(link.link()))
                        .add(
                                " join " + type.word() + " r on r." + link.column() + " = "
                                        + link.link().key() + " where r.deleted_at is null and "
                                        + link.link().where() + " and "
                                        + link.link().scope() + " = " + ListPlan.ANY,
                                array(differing));
            }
        }
        return text;
    }

    /** All that owners make a difference to, counted by owner; one branch for each index of leads. */
    private SqlText plain() {
        if (type != RecordType.LEAD) {
            return plain("", "false");
        }
        return plain(" and r.converted_at is null", "false")
                .add(" union all ")
                .add(plain(" and r.converted_at is not null", "true"));
    }

    private SqlText plain(String state, String converted) {
        String owners = "r.owner_id, " + (hasAccount() ? "r.account_owner_id" : "0");
        SqlText text = SqlText.of("select " + PLAIN + ", min(r.id), " + owners + ", " + converted
                + ", 0, count(*), max(r.id) from " + type.word() + " r where r.deleted_at is null" + state);
        if (!places.everything()) {
            text.add(" and (r.owner_id = " + ListPlan.ANY, array(places.differing(Places.OWNER)));
            if (hasAccount()) {
                text.add(" or r.account_owner_id = " + ListPlan.ANY, array(places.differing(Places.ACCOUNT_OWNER)));
            }
            text.add(")");
        }
        return text.add(hasAccount() ? " group by r.owner_id, r.account_owner_id" : " group by r.owner_id");
    }

    /**
     * The ties of every record that anything makes a difference to. There are fewer ties than records: each record is
     * looked up for its tie, which the fence {@code offset 0} sees to.
     */
    private SqlText tied(Differences.Place link) {
        SqlText text = SqlText.of("select " + places.links().indexOf(link) + ", r.id, r.owner_id, "
                        + (hasAccount() ? "r.account_owner_id" : "0") + ", "
                        + (type == RecordType.LEAD ? "r.converted_at is not null" : "false") + ", "
                        + link.link().scope() + ", 1, r.id from ")
                .add(from(link.link()))
                .add(
                        " cross join lateral (select r.* from " + type.word() + " r where r." + link.column() + " = "
                                + link.link().key() + " and r.deleted_at is null offset 0) r where "
                                + link.link().where() + " and crm_reaches(?, "
                                + link.link().scope() + ")",
                        places.asked(link).toByteArray());
        if (!places.everything()) {
            text.add(
                    " and (crm_reaches(?, r.owner_id)",
                    places.differing(Places.OWNER).toByteArray());
            if (hasAccount()) {
                text.add(
                        " or crm_reaches(?, r.account_owner_id)",
                        places.differing(Places.ACCOUNT_OWNER).toByteArray());
            }
            text.add(" or r.id in (select t.id from tied t))");
        }
        return text;
    }

    /** What stands after {@code from}; the matches of conditions about to be written stand beside those there are. */
    private SqlText from(Link link) {
        if (link.scoped() != Scoped.RULES || matches.isEmpty()) {
            return SqlText.of(link.from());
        }
        SqlText text = SqlText.of("(select m.record_id, m.rule_id from criteria_match m");
        for (Rehearsed.Matches each : matches) {
            text.add(" union all select x.id, ?::int from unnest(?) x(id)", each.number(), each.ids());
        }
        return text.add(")").add(link.from().substring("criteria_match".length()));
    }

    private boolean hasAccount() {
        return type == RecordType.CONTACT || type == RecordType.OPPORTUNITY;
    }

    private static int[] array(BitSet numbers) {
        return numbers.stream().toArray();
    }
}
