package crm.domain.shared;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The one typed list of a record type's fields, in the order people read them. */
public final class FieldCatalog<T> {
    private final Map<String, Field<T>> byName = new LinkedHashMap<>();

    @SafeVarargs
    public FieldCatalog(Field<T>... fields) {
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

    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        return value == null ? null : value.toString();
    }
}
