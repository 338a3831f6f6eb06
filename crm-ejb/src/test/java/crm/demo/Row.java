package crm.demo;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** One row of a table. An entity's row has a column for each mapped field, named as the persistence unit names it. */
final class Row {
    private static final Map<String, String> NAMES = new ConcurrentHashMap<>();

    private final String table;
    private final Map<String, Object> columns = new LinkedHashMap<>();

    Row(String table) {
        this.table = table;
    }

    /** What the entity would be stored as. */
    static Row of(Object entity) {
        Class<?> type = entity.getClass();
        Table named = type.getAnnotation(Table.class);
        Row row = new Row(named == null ? snake(type.getSimpleName()) : named.name());
        for (Class<?> level = type; level != Object.class; level = level.getSuperclass()) {
            row.read(level, entity, Map.of());
        }
        return row;
    }

    /** Gives a new entity the identity that the database would have given it. */
    static <T> T identified(T entity, Number id) {
        for (Class<?> level = entity.getClass(); level != Object.class; level = level.getSuperclass()) {
            Optional<Field> field = Arrays.stream(level.getDeclaredFields())
                    .filter(f -> f.getName().equals("id"))
                    .findFirst();
            if (field.isPresent()) {
                write(field.get(), entity, id);
                return entity;
            }
        }
        throw new IllegalArgumentException(entity.getClass() + " has no id");
    }

    Row with(String column, Object value) {
        columns.put(column, value);
        return this;
    }

    String table() {
        return table;
    }

    Map<String, Object> columns() {
        return columns;
    }

    private void read(Class<?> type, Object owner, Map<String, String> names) {
        for (Field field : type.getDeclaredFields()) {
            boolean mapped = !Modifier.isStatic(field.getModifiers())
                    && !field.isAnnotationPresent(Transient.class)
                    && !field.isAnnotationPresent(ElementCollection.class);
            if (mapped && field.isAnnotationPresent(Embedded.class)) {
                read(field.getType(), value(field, owner), overrides(field));
            } else if (mapped) {
                String column = names.getOrDefault(field.getName(), snake(field.getName()));
                columns.put(column, value(field, owner));
            }
        }
    }

    private static Map<String, String> overrides(Field field) {
        return Arrays.stream(field.getAnnotationsByType(AttributeOverride.class))
                .collect(Collectors.toMap(
                        AttributeOverride::name, override -> override.column().name()));
    }

    private static String snake(String name) {
        return NAMES.computeIfAbsent(
                name, camel -> camel.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT));
    }

    private static Object value(Field field, Object owner) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Field field, Object owner, Object value) {
        try {
            field.setAccessible(true);
            field.set(owner, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
