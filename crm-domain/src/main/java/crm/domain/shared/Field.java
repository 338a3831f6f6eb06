package crm.domain.shared;

import java.util.Objects;
import java.util.function.Function;

/**
 * One field of a record type, described once for pages, history, import and conversion.
 *
 * @param name stable name, also the end of its label key
 * @param type kind of value
 * @param required whether it must not be empty
 * @param maxLength characters allowed for texts, 0 if it is no text
 * @param naming whether it is part of the record's name, which everybody sees who sees the record
 * @param value reads the field; may give null
 */
public record Field<T>(
        String name, FieldType type, boolean required, int maxLength, boolean naming, Function<T, Object> value) {
    public Field {
        Objects.requireNonNull(name, "a field has a name");
        Objects.requireNonNull(type, "a field has a type");
        Objects.requireNonNull(value, "a field can be read");
    }

    public static <T> Field<T> text(String name, int maxLength, Function<T, Object> value) {
        return new Field<>(name, FieldType.TEXT, false, maxLength, false, value);
    }

    public static <T> Field<T> of(String name, FieldType type, Function<T, Object> value) {
        return new Field<>(name, type, false, lengthOf(type), false, value);
    }

    /** This field, required. */
    public Field<T> must() {
        return new Field<>(name, type, true, maxLength, naming, value);
    }

    /** This field, as part of the record's name. */
    public Field<T> names() {
        return new Field<>(name, type, required, maxLength, true, value);
    }

    /**
     * Whether a permission set may say so about this field (clause C13): a name is always what it is, and what must be
     * filled in cannot be hidden.
     */
    public Verdict canBe(FieldAccess access) {
        if (naming && access != FieldAccess.EDIT) {
            return Verdict.rejected("disclosure.refused.name", name);
        }
        return required && access == FieldAccess.HIDDEN
                ? Verdict.rejected("disclosure.refused.required", name)
                : Verdict.allowed();
    }

    private static int lengthOf(FieldType type) {
        return switch (type) {
            case EMAIL, URL -> 200;
            case PHONE -> 40;
            case LONG_TEXT -> 32_000;
            case TEXT -> 255;
            default -> 0;
        };
    }

    /** What is wrong with the value of this field, or null. */
    Problem problemIn(T record) {
        Object content = value.apply(record);
        if (content == null) {
            return required ? Problem.of(name, "problem.required") : null;
        }
        if (maxLength > 0 && content.toString().length() > maxLength) {
            return Problem.of(name, "problem.tooLong", maxLength);
        }
        if (type == FieldType.EMAIL && !EmailAddress.isValid(content.toString())) {
            return Problem.of(name, "problem.email");
        }
        boolean negative = content instanceof Number number && number.doubleValue() < 0;
        return negative ? Problem.of(name, "problem.negative") : null;
    }
}
