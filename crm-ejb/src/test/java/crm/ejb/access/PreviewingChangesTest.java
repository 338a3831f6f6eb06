package crm.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import crm.oracle.Batch;
import crm.oracle.Item;
import crm.oracle.Kind;
import crm.oracle.Level;
import crm.oracle.World;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PreviewingChangesTest {
    private static final long SEED = 40;
    private static final int WORLDS = 12;
    private static final int CHANGES = 15;
    private static final PreviewFilter ALL = new PreviewFilter(null, 0, 200);

    /** Somebody who sees nothing, but may be told everything. */
    private static final String OFFICIAL = "official";

    private static final String AUDITOR = "insert into owner (id, kind) values (99999, 'USER');"
            + " insert into crm_user (id, user_name, last_name, display_name, email, active)"
            + " values (99999, 'official', 'Official', 'Official', 'official@example.com', true);"
            + " insert into permission_set (id, name) values (99999, 'Audits');"
            + " insert into permission_set_permission values (99999, 'AUDIT_READ');"
            + " insert into user_permission_set (user_id, permission_set_id) values (99999, 99999)";

    /** In some worlds everybody has a twin of his place and permissions, who owns some leads of his. */
    private static final String TWINS = "insert into owner (id, kind) select id + 70000, 'USER' from crm_user;"
            + " insert into crm_user (id, user_name, last_name, display_name, email, role_id, active)"
            + " select id + 70000, 'twin' || id, 'Twin', 'Twin', 'twin' || id || '@example.com', role_id, active from crm_user;"
            + " insert into user_permission_set (user_id, permission_set_id) select user_id + 70000, permission_set_id"
            + " from user_permission_set;"
            + " update lead set owner_id = owner_id + 70000 where id % 4 = 0 and exists"
            + " (select 1 from crm_user u where u.id = lead.owner_id)";

    private final Organisations organisations = new Organisations();
    private int effective;

    @Test
    void the_preview_of_any_change_is_what_then_happens_to_everybody() {
        try (Bench bench = new Bench()) {
            for (long seed = SEED; seed < SEED + WORLDS; seed++) {
                changeOver(bench, seed);
            }
        }
        System.out.printf("previewed: %d changes, %d with an effect%n", WORLDS * CHANGES, effective);
        assertThat(effective).isGreaterThan(WORLDS * CHANGES / 3);
    }

    @Test
    void the_preview_of_a_new_owner_is_what_then_happens_to_everybody() {
        try (Bench bench = new Bench()) {
            for (long seed = SEED; seed < SEED + WORLDS / 3; seed++) {
                handOver(bench, seed);
            }
        }
        assertThat(effective).isGreaterThan(WORLDS * CHANGES / 9);
    }

    private void handOver(Bench bench, long seed) {
        World world = Batch.grow(seed).together();
        RandomChanges changes = loaded(bench, world, seed);
        bench.fixture().run(AUDITOR);
        Map<Integer, Map<Item, Level>> before = levels(bench, world);
        for (int i = 0; i < CHANGES; i++) {
            RecordRef record = changes.record();
            String change = changes.newOwner(record);
            Preview preview = bench.read(entities -> {
                Sql sql = new Sql(entities);
                RecordAccess access = new RecordAccess(sql, organisations);
                CurrentViewer official = official(sql);
                return new RecordRehearsal(sql, access, new PreviewedPeople(sql, access, official), official)
                        .of(() -> sql.update(SqlText.of(change)), List.of(record), ALL);
            });
            bench.fixture().run(change);
            Map<Integer, Map<Item, Level>> after = levels(bench, world);
            assertThat(told(preview)).as("seed %d: %s", seed, change).isEqualTo(told(before, after));
            assertThat(totals(preview)).as("seed %d: %s", seed, change).isEqualTo(totals(before, after));
            effective += preview.isWithoutEffect() ? 0 : 1;
            before = after;
        }
    }

    private void changeOver(Bench bench, long seed) {
        World world = Batch.grow(seed).together();
        RandomChanges changes = loaded(bench, world, seed);
        Map<Integer, Map<Item, Level>> before = levels(bench, world);
        for (int i = 0; i < CHANGES; i++) {
            String change = changes.next();
            Preview preview = bench.read(entities -> preview(entities, change));
            assertThat(levels(bench, world))
                    .as("seed %d: nothing happens before it is done", seed)
                    .isEqualTo(before);
            bench.fixture().run(change);
            Map<Integer, Map<Item, Level>> after = levels(bench, world);
            assertThat(told(preview)).as("seed %d: %s", seed, change).isEqualTo(told(before, after));
            assertThat(totals(preview)).as("seed %d: %s", seed, change).isEqualTo(totals(before, after));
            effective += preview.isWithoutEffect() ? 0 : 1;
            before = after;
        }
    }

    private static RandomChanges loaded(Bench bench, World world, long seed) {
        bench.fixture().load(world);
        if (seed % 3 == 0) {
            bench.fixture().run(TWINS);
        }
        RandomChanges changes = new RandomChanges(
                new Random(seed),
                question -> bench.read(entities -> new Sql(entities).list(SqlText.of(question), row -> row.getInt(1))));
        changes.sharing().forEach(bench.fixture()::run);
        changes.more().forEach(bench.fixture()::run);
        return changes;
    }

    private Preview preview(EntityManager entities, String change) {
        Sql sql = new Sql(entities);
        RecordAccess access = new RecordAccess(sql, organisations);
        return new Rehearsal(sql, access, people(sql, access)).of(() -> sql.update(SqlText.of(change)), ALL);
    }

    private PreviewedPeople people(Sql sql, RecordAccess access) {
        return new PreviewedPeople(sql, access, caller(sql, "select user_name from crm_user where active order by id"));
    }

    private CurrentViewer official(Sql sql) {
        return caller(sql, "select user_name from crm_user where user_name = '" + OFFICIAL + "'");
    }

    private CurrentViewer caller(Sql sql, String question) {
        String caller = sql.first(SqlText.of(question), row -> row.getString(1)).orElseThrow();
        return new CurrentViewer(() -> caller, organisations, sql, Clock.systemUTC());
    }

    private static Map<Integer, Map<Item, Level>> levels(Bench bench, World world) {
        List<Integer> people = bench.read(
                entities -> new Sql(entities).list(SqlText.of("select id from crm_user"), row -> row.getInt(1)));
        return bench.ask(answers -> {
            Map<Integer, Map<Item, Level>> levels = new TreeMap<>();
            people.forEach(user -> {
                Map<Item, Level> ofUser = new java.util.HashMap<>();
                for (Kind kind : Kind.values()) {
                    ofUser.putAll(answers.levels(user, kind, world.items(kind)));
                }
                levels.put(user, ofUser);
            });
            return levels;
        });
    }

    private static List<String> told(Preview preview) {
        List<String> told = new ArrayList<>();
        preview.shown().forEach(person -> person.types().forEach(type -> told.add(person.userId() + " " + line(type))));
        return told.stream().sorted().toList();
    }

    private static String line(TypeChange type) {
        return type.type() + " +" + type.gained() + " -" + type.lost() + " ^" + type.raised() + " v" + type.lowered();
    }

    private static List<String> told(Map<Integer, Map<Item, Level>> before, Map<Integer, Map<Item, Level>> after) {
        List<String> told = new ArrayList<>();
        before.keySet().forEach(user -> {
            Map<RecordType, long[]> counts = new TreeMap<>();
            before.get(user).forEach((item, level) -> {
                Level now = after.get(user).get(item);
                if (now != level) {
                    counts.computeIfAbsent(RecordType.valueOf(item.kind().name()), key -> new long[4])[
                            Effect.of(level.ordinal(), now.ordinal()).ordinal()]++;
                }
            });
            counts.forEach(
                    (type, n) -> told.add(user + " " + type + " +" + n[0] + " -" + n[1] + " ^" + n[2] + " v" + n[3]));
        });
        return told.stream().sorted().toList();
    }

    private static List<String> totals(Preview preview) {
        List<String> totals = new ArrayList<>();
        totals.add(preview.gaining() + " gain, " + preview.losing() + " lose");
        preview.types().forEach(type -> totals.add(line(type)));
        return totals;
    }

    private static List<String> totals(Map<Integer, Map<Item, Level>> before, Map<Integer, Map<Item, Level>> after) {
        List<String> totals = new ArrayList<>();
        int[] people = new int[2];
        Map<RecordType, List<java.util.Set<Item>>> items = new TreeMap<>();
        before.forEach((user, levels) -> {
            boolean[] happened = new boolean[4];
            levels.forEach((item, level) -> {
                Level now = after.get(user).get(item);
                if (now != level) {
                    int effect = Effect.of(level.ordinal(), now.ordinal()).ordinal();
                    happened[effect] = true;
                    items.computeIfAbsent(
                                    RecordType.valueOf(item.kind().name()),
                                    key -> List.of(
                                            new java.util.HashSet<>(),
                                            new java.util.HashSet<>(),
                                            new java.util.HashSet<>(),
                                            new java.util.HashSet<>()))
                            .get(effect)
                            .add(item);
                }
            });
            people[0] += happened[0] ? 1 : 0;
            people[1] += happened[1] ? 1 : 0;
        });
        totals.add(people[0] + " gain, " + people[1] + " lose");
        items.forEach((type, sets) ->
                totals.add(type + " +" + sets.get(0).size() + " -" + sets.get(1).size() + " ^"
                        + sets.get(2).size() + " v" + sets.get(3).size()));
        return totals;
    }
}
