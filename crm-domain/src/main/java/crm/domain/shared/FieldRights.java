package crm.domain.shared;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What somebody may do with the fields of one record type (clause C13). Names are those of the type's catalog; names
 * outside of it, such as the owner's, are never restricted.
 *
 * @param restricted the fields that may not be edited, with what is left of them
 * @param others what holds for all other fields
 */
public record FieldRights(Map<String, FieldAccess> restricted, FieldAccess others) implements Serializable {
    /** Every field may be edited. */
    public static final FieldRights ALL = new FieldRights(Map.of(), FieldAccess.EDIT);

    /** No field is seen at all. */
    public static final FieldRights NONE = new FieldRights(Map.of(), FieldAccess.HIDDEN);

    public FieldRights {
        Objects.requireNonNull(others, "something holds for the other fields");
        restricted = Map.copyOf(restricted);
    }

    /** Every field may be edited but those named. */
    public static FieldRights except(Map<String, FieldAccess> restricted) {
        return restricted.isEmpty() ? ALL : new FieldRights(restricted, FieldAccess.EDIT);
    }

    public FieldAccess of(String field) {
        return restricted.getOrDefault(field, others);
    }

    public boolean visible(String field) {
        return of(field).atLeast(FieldAccess.READ);
    }

    public boolean editable(String field) {
        return of(field) == FieldAccess.EDIT;
    }

    /** Whether any part of an address may be seen, its fields beginning with a word, or with none if it is empty. */
    public boolean visibleAddress(String word) {
        return Address.fields(word).stream().anyMatch(this::visible);
    }

    /** The value if the field may be seen, else null. */
    public <V> V seen(String field, V value) {
        return visible(field) ? value : null;
    }

    /** The fields that are hidden, by name. */
    public Set<String> hidden() {
        Set<String> hidden = new TreeSet<>(restricted.keySet());
        hidden.removeIf(this::visible);
        return hidden;
    }

    /** Both together: of each field the more that either of them gives. */
    public FieldRights or(FieldRights other) {
        FieldAccess rest = more(others, other.others);
        Map<String, FieldAccess> both = new HashMap<>();
        names(other).forEach(field -> both.put(field, more(of(field), other.of(field))));
        both.values().removeIf(access -> access == rest);
        return new FieldRights(both, rest);
    }

    /** These rights, with everything that may be done with the fields of that kind. */
    public FieldRights opening(Predicate<String> fields) {
        Map<String, FieldAccess> left = new HashMap<>(restricted);
        left.keySet().removeIf(fields);
        return new FieldRights(left, others);
    }

    /** The fields of which these rights give more than the earlier ones did, and more than the limit allows to give. */
    public Set<String> gained(FieldRights earlier, FieldRights limit) {
        Set<String> gained = names(earlier);
        gained.addAll(limit.restricted.keySet());
        gained.removeIf(
                field -> earlier.of(field).atLeast(of(field)) || limit.of(field).atLeast(of(field)));
        return gained;
    }

    private Set<String> names(FieldRights other) {
        Set<String> names = new TreeSet<>(restricted.keySet());
        names.addAll(other.restricted.keySet());
        return names;
    }

    private static FieldAccess more(FieldAccess one, FieldAccess other) {
        return one.atLeast(other) ? one : other;
    }
}
