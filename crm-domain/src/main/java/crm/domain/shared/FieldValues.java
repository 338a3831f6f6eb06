package crm.domain.shared;

import java.util.function.Function;

/** The values of a record's fields by their names, on their way into a new record; a value may be null. */
public final class FieldValues {
    private final Function<String, Object> values;

    FieldValues(Function<String, Object> values) {
        this.values = values;
    }

    public <V> V get(Class<V> type, String field) {
        return type.cast(values.apply(field));
    }

    public String text(String field) {
        return get(String.class, field);
    }

    /** Whether the field is true; empty counts as false. */
    public boolean flag(String field) {
        return Boolean.TRUE.equals(values.apply(field));
    }

    /** The address whose fields begin with a word, or with none if it is empty. */
    public Address address(String word) {
        String[] parts = Address.fields(word).stream().map(this::text).toArray(String[]::new);
        return new Address(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }
}
