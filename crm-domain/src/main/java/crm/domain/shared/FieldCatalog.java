package crm.domain.shared;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The one typed list of a record type's fields, in the order people read them. */
public final class FieldCatalog<T> {
    private final Function<FieldValues, T> maker;
    private final Map<String, Field<T>> byName = new LinkedHashMap<>();

    /** @param maker makes a record of the values of its fields */
    @SafeVarargs
    public FieldCatalog(Function<FieldValues, T> maker, Field<T>... fields) {
        this.maker = maker;
        for (Field<T> field : fields) {
            if (byName.put(field.name(), field) != null) {
                throw new IllegalArgumentException("two fields named " + field.name());
            }
        }
    }

    public List<Field<T>> fields() {
        return List.copyOf(byName.values());
    }

    /** The field of that name, or null. */
    public Field<T> named(String name) {
        return byName.get(name);
    }

    /** Everything that is wrong with the values, field by field. */
    public List<Problem> problems(T record) {
        return byName.values().stream()
                .map(field -> field.problemIn(record))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The fields whose values differ; {@code before} may be null for a record that was not there. */
    public List<FieldChange> changes(T before, T after) {
        List<FieldChange> changes = new ArrayList<>();
        for (Field<T> field : byName.values()) {
            String old = before == null ? null : text(field.value().apply(before));
            String now = text(field.value().apply(after));
            if (!Objects.equals(old, now)) {
                changes.add(new FieldChange(field.name(), old, now));
            }
        }
        return changes;
    }

    /** The record as somebody sees it: what is hidden from him is empty. */
    public T seen(T record, FieldRights rights) {
        return rights.equals(FieldRights.ALL) ? record : mixed(field -> rights.visible(field) ? record : null);
    }

    /**
     * What somebody's typing makes of a record: hidden fields keep what is stored, whatever was typed.
     *
     * @throws InvalidException naming each read-only field that was typed otherwise than stored
     */
    public T written(T stored, T typed, FieldRights rights) {
        T written = mixed(field -> rights.editable(field) ? typed : stored);
        InvalidException.throwIfAny(changes(written, typed).stream()
                .map(FieldChange::field)
                .filter(field -> rights.of(field) == FieldAccess.READ)
                .map(field -> Problem.of(field, "problem.readOnly"))
                .toList());
        return written;
    }

    /**
     * What somebody's typing makes as a new record: hidden fields stay empty, whatever was typed.
     *
     * @throws InvalidException naming each read-only field that was filled in
     */
    public T captured(T typed, FieldRights rights) {
        return written(null, typed, forNew(rights));
    }

    /** What somebody may do with the fields of a record he makes: required ones must be filled in by somebody. */
    public FieldRights forNew(FieldRights rights) {
        return rights.opening(field -> named(field) != null && named(field).required() && rights.visible(field));
    }

    /** A record that has each field from another one; null has none of them. */
    private T mixed(Function<String, T> origin) {
        return maker.apply(new FieldValues(field -> {
            T from = origin.apply(field);
            return from == null ? null : byName.get(field).value().apply(from);
        }));
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        return value == null ? null : value.toString();
    }
}
