package crm.oracle;

import crm.oracle.FieldWorld.Holder;
import crm.oracle.FieldWorld.PermissionSet;
import crm.oracle.FieldWorld.Place;
import java.util.List;
import java.util.Optional;

/**
 * C13: a permission set may hide a field or make it read-only; of several the most generous wins; a field nobody was given
 * is hidden from everybody but administrators.
 *
 * <p>R20: a set speaks about the fields of the types it lets read, and of no others; who reads no record of a type is not
 * asked about its fields. R21: "given" means shown by any set there is, held by somebody or not; an administrator is who may
 * administer permissions, and may do everything with a field nobody was given.
 */
public final class FieldOracle {
    private final FieldWorld world;
    private final FieldCondition waived;

    public FieldOracle(FieldWorld world) {
        this(world, null);
    }

    /** An oracle that does not know one of the conditions; null for none. */
    public FieldOracle(FieldWorld world, FieldCondition waived) {
        this.world = world;
        this.waived = waived;
    }

    /** What remains of a field for somebody; empty if he reads no record of the type. */
    public Optional<FieldLevel> level(Holder holder, Place place) {
        List<PermissionSet> sets = world.setsOf(holder);
        if (sets.stream().noneMatch(set -> set.reads().contains(place.kind()))) {
            return Optional.empty();
        }
        FieldLevel given = together(sets, place);
        boolean administers = sets.stream().anyMatch(PermissionSet::administers)
                && waived != FieldCondition.ADMINISTRATORS_SEE_WHAT_NOBODY_WAS_GIVEN;
        boolean givenByNobody =
                together(world.sets(), place) == FieldLevel.HIDDEN || waived == FieldCondition.GIVEN_BY_NOBODY;
        return Optional.of(administers && givenByNobody ? FieldLevel.EDIT : given);
    }

    private FieldLevel together(List<PermissionSet> sets, Place place) {
        return sets.stream()
                .filter(set ->
                        set.reads().contains(place.kind()) || waived == FieldCondition.SPEAKS_ONLY_WHERE_IT_READS)
                .map(set -> said(set, place))
                .reduce((one, other) -> waived == FieldCondition.THE_MOST_GENEROUS_WINS
                        ? FieldLevel.lower(one, other)
                        : FieldLevel.higher(one, other))
                .orElse(FieldLevel.EDIT);
    }

    private FieldLevel said(PermissionSet set, Place place) {
        FieldLevel said = set.leaves(place);
        if (said == FieldLevel.HIDDEN && waived == FieldCondition.HIDING_HIDES) {
            return FieldLevel.READ;
        }
        return said == FieldLevel.READ && waived == FieldCondition.READ_ONLY_LOCKS ? FieldLevel.EDIT : said;
    }
}
