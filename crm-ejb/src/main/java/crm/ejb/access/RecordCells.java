package crm.ejb.access;

import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.ejb.access.Cell.Facts;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Reads single records as cells, each by itself, and those records beside them whose access hangs on theirs. */
final class RecordCells {
    private static final List<RecordType> CHILDREN = List.of(RecordType.CONTACT, RecordType.OPPORTUNITY);

    private final Sql sql;

    RecordCells(Sql sql) {
        this.sql = sql;
    }

    /** The records themselves, the accounts of children, and all children of any of these accounts, by type. */
    Map<RecordType, TreeSet<Long>> around(Collection<RecordRef> records) {
        Map<RecordType, TreeSet<Long>> all = new EnumMap<>(RecordType.class);
        for (RecordType type : RecordType.values()) {
            all.put(type, new TreeSet<>());
        }
        records.forEach(record -> all.get(record.type()).add(record.id()));
        for (RecordType child : CHILDREN) {
            SqlText above =
                    SqlText.of("select account_id from " + child.word() + " where id = any(?)", array(all.get(child)));
            all.get(RecordType.ACCOUNT).addAll(ids(above));
        }
        long[] accounts = array(all.get(RecordType.ACCOUNT));
        for (RecordType child : CHILDREN) {
            SqlText below = SqlText.of("select id from " + child.word() + " where account_id = any(?)", accounts);
            all.get(child).addAll(ids(below));
        }
        all.values().removeIf(TreeSet::isEmpty);
        return all;
    }

    /** The live ones among the records of a type, by id. */
    Map<Long, Cell> read(RecordType type, Places places, Collection<Long> ids) {
        Map<Long, Facts> bare = new HashMap<>();
        Map<Long, TreeSet<Long>> scopes = new HashMap<>();
        sql.list(question(type, places, array(ids)), row -> {
            long id = row.getLong(2);
            bare.put(id, new Facts(row.getInt(3), row.getInt(4), row.getBoolean(5), List.of()));
            if (row.getInt(1) >= 0) {
                scopes.computeIfAbsent(id, key -> new TreeSet<>()).add(Cell.scope(row.getInt(1), row.getInt(6)));
            }
            return null;
        });
        Map<Long, Cell> cells = new HashMap<>();
        bare.forEach((id, facts) -> {
            List<Long> tied = List.copyOf(scopes.getOrDefault(id, new TreeSet<>()));
            Cell cell = new Cell(
                    new Facts(facts.owner(), facts.accountOwner(), facts.converted(), tied),
                    places.links().size());
            cell.add(1, List.of(id));
            cells.put(id, cell);
        });
        return cells;
    }

    private static SqlText question(RecordType type, Places places, long[] ids) {
        boolean child = CHILDREN.contains(type);
        String facts = ", r.id, r.owner_id, " + (child ? "r.account_owner_id" : "0") + ", "
                + (type == RecordType.LEAD ? "r.converted_at is not null" : "false") + ", ";
        String live = " where r.deleted_at is null and r.id = any(?)";
        SqlText text = SqlText.of("select -1" + facts + "0 from " + type.word() + " r" + live, ids);
        for (Differences.Place place : places.links()) {
            Link link = place.link();
            text.add(
                    " union all select " + places.number(place) + facts + link.scope() + " from " + link.from()
                            + " join "
                            + type.word() + " r on r." + place.column() + " = " + link.key() + live + " and "
                            + link.where(),
                    ids);
        }
        return text;
    }

    private List<Long> ids(SqlText question) {
        return new ArrayList<>(sql.list(question, row -> row.getLong(1)));
    }

    private static long[] array(Collection<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).toArray();
    }
}
