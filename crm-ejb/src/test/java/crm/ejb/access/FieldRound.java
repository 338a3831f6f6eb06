package crm.ejb.access;

import static crm.ejb.access.Rows.column;

import crm.domain.access.Viewer;
import crm.domain.shared.RecordType;
import crm.ejb.shared.Sql;
import crm.oracle.FieldLevel;
import crm.oracle.FieldOracle;
import crm.oracle.FieldWorld;
import crm.oracle.FieldWorld.Holder;
import crm.oracle.FieldWorld.PermissionSet;
import crm.oracle.FieldWorld.Place;
import crm.oracle.FieldWorlds;
import crm.oracle.Kind;
import crm.oracle.Permission;
import crm.oracle.User;
import crm.oracle.World;
import crm.oracle.Worlds;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Asks production and the oracle what everybody may do with every field, in many organisations one after another. */
final class FieldRound {
    private static final int WORLDS = 250;
    private static final String SETS =
            "insert into permission_set (id, name) select id, 'Fields ' || id from unnest(?::int[]) s(id)";
    private static final String GIVEN = """
            insert into user_permission_set (user_id, permission_set_id)
            select who, what from unnest(?::int[], ?::int[]) g(who, what)
            """;
    private static final String PERMISSIONS = """
            insert into permission_set_permission (permission_set_id, permission)
            select id, permission from unnest(?::int[], ?::text[]) p(id, permission)
            """;
    private static final String SAID = """
            insert into permission_set_field (permission_set_id, record_type, field, access)
            select id, kind, field, access from unnest(?::int[], ?::text[], ?::text[], ?::text[])
                f(id, kind, field, access)
            """;

    private int decisions;

    /** How many were compared so far. */
    int decisions() {
        return decisions;
    }

    /** Every field of every type. */
    static Stream<Place> places() {
        return Stream.of(Kind.values())
                .flatMap(kind -> FieldWorlds.FIELDS.stream().map(field -> new Place(kind, field)));
    }

    /** Where they first say different things, if they do. */
    Optional<String> firstDisagreement(Bench bench) {
        FieldWorlds worlds = new FieldWorlds(1);
        return Stream.generate(worlds::world)
                .limit(WORLDS)
                .map(world -> disagreement(bench, world))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> disagreement(Bench bench, FieldWorld world) {
        load(bench, world);
        Organisation organisation = bench.read(entities -> new Organisations().current(new Sql(entities)));
        FieldOracle oracle = new FieldOracle(world);
        for (Holder holder : world.holders()) {
            for (Place place : places().toList()) {
                Optional<FieldLevel> expected = oracle.level(holder, place);
                String told = told(organisation, holder, place);
                decisions++;
                if (expected.isPresent() && !expected.get().name().equals(told)) {
                    return Optional.of(holder + ", " + place + ": oracle " + expected.get() + ", production " + told);
                }
            }
        }
        return Optional.empty();
    }

    private static String told(Organisation organisation, Holder holder, Place place) {
        Viewer viewer = new Viewer(holder.id(), "user" + holder.id());
        return organisation
                .fields(viewer, RecordType.valueOf(place.kind().name()))
                .of(place.field())
                .name();
    }

    private static void load(Bench bench, FieldWorld world) {
        List<User> users = world.holders().stream()
                .map(holder -> new User(holder.id(), true, null, Set.of()))
                .toList();
        WorldFixture fixture = bench.fixture();
        fixture.load(new World(new Worlds(1).settings(), List.of(), users, List.of()));
        fixture.insert(SETS, column(world.sets(), PermissionSet::id));
        insert(fixture, GIVEN, world.holders().stream().flatMap(holder -> holder.sets().stream()
                .map(set -> List.<Object>of(holder.id(), set))));
        insert(fixture, PERMISSIONS, world.sets().stream().flatMap(set -> Stream.concat(
                        set.reads().stream().map(Permission::read).map(Enum::name),
                        set.administers() ? Stream.of("PERMISSION_ADMIN") : Stream.empty())
                .map(permission -> List.<Object>of(set.id(), permission))));
        insert(fixture, SAID, world.sets().stream().flatMap(set -> set.said().entrySet().stream()
                .map(said -> List.<Object>of(
                        set.id(), said.getKey().kind(), said.getKey().field(), said.getValue()))));
    }

    private static void insert(WorldFixture fixture, String sql, Stream<List<Object>> each) {
        List<List<Object>> rows = each.toList();
        if (!rows.isEmpty()) {
            Object[][] columns = new Object[rows.get(0).size()][];
            Arrays.setAll(columns, i -> column(rows, row -> row.get(i)));
            fixture.insert(sql, columns);
        }
    }
}
