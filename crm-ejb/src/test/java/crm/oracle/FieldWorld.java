package crm.oracle;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who has which permission sets, and what these say about fields. */
public record FieldWorld(List<PermissionSet> sets, List<Holder> holders) {
    /**
     * A permission set.
     *
     * @param reads the types it lets read
     * @param administers whether it lets administer permissions
     * @param said what it leaves of fields; of all others it leaves everything
     */
    public record PermissionSet(int id, Set<Kind> reads, boolean administers, Map<Place, FieldLevel> said) {
        public FieldLevel leaves(Place place) {
            return said.getOrDefault(place, FieldLevel.EDIT);
        }
    }

    /** A field of a type. */
    public record Place(Kind kind, String field) {}

    /** An active user and his sets. */
    public record Holder(int id, Set<Integer> sets) {}

    public List<PermissionSet> setsOf(Holder holder) {
        return sets.stream().filter(set -> holder.sets().contains(set.id())).toList();
    }
}
