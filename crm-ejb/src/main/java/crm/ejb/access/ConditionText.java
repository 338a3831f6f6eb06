package crm.ejb.access;

import crm.domain.access.Condition;
import crm.domain.access.Operator;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.util.List;

/**
 * A condition as it is stored:
 * {@code {"allOf": [{"field": "country", "is": "EQUALS", "value": "DE"}, {"anyOf": [...]}]}}.
 */
public final class ConditionText {
    private static final String ALL = "allOf";
    private static final String ANY = "anyOf";
    private static final String FIELD = "field";
    private static final String OPERATOR = "is";
    private static final String VALUE = "value";

    private ConditionText() {}

    public static String write(Condition condition) {
        return object(condition).build().toString();
    }

    /** @throws RuntimeException if it was not written by {@link #write} */
    public static Condition read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return condition(reader.readObject());
        }
    }

    private static JsonObjectBuilder object(Condition condition) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        if (condition instanceof Condition.Comparison comparison) {
            return object.add(FIELD, comparison.field())
                    .add(OPERATOR, comparison.operator().name())
                    .add(VALUE, comparison.value());
        }
        JsonArrayBuilder parts = Json.createArrayBuilder();
        condition.branches().forEach(part -> parts.add(object(part)));
        return object.add(condition instanceof Condition.AllOf ? ALL : ANY, parts);
    }

    private static Condition condition(JsonObject object) {
        if (object.containsKey(ALL)) {
            return new Condition.AllOf(parts(object, ALL));
        }
        if (object.containsKey(ANY)) {
            return new Condition.AnyOf(parts(object, ANY));
        }
        return new Condition.Comparison(
                object.getString(FIELD), Operator.valueOf(object.getString(OPERATOR)), object.getString(VALUE));
    }

    private static List<Condition> parts(JsonObject object, String name) {
        return object.getJsonArray(name).stream()
                .map(part -> condition(part.asJsonObject()))
                .toList();
    }
}
