package crm.web.ui;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Two people changed one record at the same time: what was read, what is stored now, what was typed here.
 *
 * @param original what was read before typing
 * @param theirs what somebody else has stored meanwhile
 * @param mine what was typed
 */
public record ThreeWay<R extends Record>(R original, R theirs, R mine) {
    /** Components that both changed, to different values. */
    public List<RecordComponent> disputed() {
        return Arrays.stream(original.getClass().getRecordComponents())
                .filter(component -> changed(component, theirs) && changed(component, mine))
                .filter(component -> !Objects.equals(value(component, theirs), value(component, mine)))
                .toList();
    }

    /** What was typed, and what they changed where nothing was typed. */
    public R merged() {
        return with(original, component -> changed(component, mine) ? mine : theirs);
    }

    /** One record with the named components of another. */
    public static <R extends Record> R taking(R mine, R theirs, List<String> names) {
        return with(mine, component -> names.contains(component.getName()) ? theirs : mine);
    }

    /** The value of a component in one of the records. */
    public static Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(component.toString(), impossible);
        }
    }

    private boolean changed(RecordComponent component, R record) {
        return !Objects.equals(value(component, original), value(component, record));
    }

    @FunctionalInterface
    private interface Origin {
        Record of(RecordComponent component);
    }

    @SuppressWarnings("unchecked")
    private static <R extends Record> R with(R sample, Origin origin) {
        RecordComponent[] components = sample.getClass().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> value(component, origin.of(component)))
                .toArray();
        try {
            Constructor<?> constructor = sample.getClass().getDeclaredConstructor(types);
            return (R) constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(sample.getClass().getName(), impossible);
        }
    }
}
