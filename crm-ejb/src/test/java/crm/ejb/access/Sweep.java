package crm.ejb.access;

import crm.domain.access.AccessLevel;
import crm.domain.access.Viewer;
import crm.domain.shared.RecordType;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import crm.oracle.Item;
import crm.oracle.Kind;
import crm.oracle.Level;
import crm.oracle.Oracle;
import crm.oracle.User;
import crm.oracle.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks many pairs at once: one statement per world and type takes production's own predicates of all its viewers over all
 * its records. What single surfaces make of the predicate is not asked here.
 */
final class Sweep {
    private final Sql sql;
    private final Organisation organisation;
    private final List<Disagreement> found = new ArrayList<>();
    private long decisions;

    /** A sweep that sees the organisation as a node does that keeps it. */
    Sweep(Sql sql, Organisations kept) {
        this.sql = sql;
        this.organisation = kept.current(sql);
    }

    /** Compares every pair of a viewer and a record of the worlds. */
    Sweep over(List<World> worlds) {
        for (World world : worlds) {
            for (Kind kind : Kind.values()) {
                if (!world.items(kind).isEmpty()) {
                    over(world, kind);
                }
            }
        }
        return this;
    }

    List<Disagreement> found() {
        return found;
    }

    /** Pairs compared. */
    long decisions() {
        return decisions;
    }

    private void over(World world, Kind kind) {
        Map<Pair, Answer> answers = new HashMap<>();
        sql.list(question(world, kind), row -> {
            Level level = Level.values()[row.getInt(3)];
            return answers.put(
                    new Pair(row.getInt(1), row.getLong(2)), new Answer(level, row.getBoolean(4), row.getBoolean(5)));
        });
        Oracle oracle = new Oracle(world);
        for (User viewer : world.users()) {
            for (Item item : world.items(kind)) {
                decisions++;
                Level level = oracle.level(viewer.id(), item);
                Answer expected =
                        new Answer(level, level.reaches(Level.READ), oracle.isInRecycleBin(viewer.id(), item));
                Answer given = answers.get(new Pair(viewer.id(), item.id()));
                if (!expected.equals(given)) {
                    found.add(new Disagreement("sweep " + item.id(), viewer.id(), kind, expected, given));
                }
            }
        }
    }

    private SqlText question(World world, Kind kind) {
        RecordType type = RecordType.valueOf(kind.name());
        long[] ids = world.items(kind).stream().mapToLong(Item::id).toArray();
        SqlText question = new SqlText();
        for (User viewer : world.users()) {
            AccessPredicate predicate =
                    AccessPredicate.of(organisation, new Viewer(viewer.id(), "user" + viewer.id()), type);
            question.add(question.isEmpty() ? "select " : " union all select ")
                    .add(viewer.id() + ", r.id, ")
                    .add(predicate.level("r"))
                    .add(", ")
                    .add(predicate.condition("r", AccessLevel.READ))
                    .add(", ")
                    .add(predicate.recycled().condition("r", AccessLevel.READ))
                    .add(" from " + type.word() + " r where r.id = any(?)", ids);
        }
        return question;
    }

    private record Pair(int viewer, long item) {}

    private record Answer(Level level, boolean listed, boolean recycled) {}
}
