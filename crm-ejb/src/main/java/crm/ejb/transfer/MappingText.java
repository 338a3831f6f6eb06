package crm.ejb.transfer;

import crm.domain.lead.LeadSource;
import crm.domain.lead.LeadStatus;
import crm.domain.transfer.Mapping;
import crm.domain.transfer.UnknownOwner;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.Serializable;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Mappings, headings and arguments as JSON, the way they are stored. */
final class MappingText {
    private MappingText() {}

    static String of(Mapping mapping) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("fields", Json.createArrayBuilder(mapping.fields()))
                .add("unknownOwner", mapping.unknownOwner().name())
                .add("byRules", mapping.byRules())
                .add("sources", words(mapping.sources()))
                .add("statuses", words(mapping.statuses()));
        if (mapping.fallbackOwnerId() != null) {
            json.add("fallbackOwnerId", mapping.fallbackOwnerId());
        }
        return json.build().toString();
    }

    static Mapping mapping(String text) {
        JsonObject json = Json.createReader(new StringReader(text)).readObject();
        return new Mapping(
                strings(json.getJsonArray("fields")),
                UnknownOwner.valueOf(json.getString("unknownOwner")),
                json.containsKey("fallbackOwnerId") ? json.getInt("fallbackOwnerId") : null,
                json.getBoolean("byRules", false),
                words(json.getJsonObject("sources"), LeadSource::valueOf),
                words(json.getJsonObject("statuses"), LeadStatus::valueOf));
    }

    static String of(List<? extends Serializable> values) {
        return Json.createArrayBuilder(values).build().toString();
    }

    static List<String> strings(String text) {
        return strings(Json.createReader(new StringReader(text)).readArray());
    }

    /** The arguments of a reason: numbers as numbers, the rest as texts. */
    static Serializable[] arguments(String text) {
        List<Serializable> arguments = new ArrayList<>();
        Json.createReader(new StringReader(text))
                .readArray()
                .forEach(value -> arguments.add(
                        value instanceof JsonString string ? string.getString() : Long.valueOf(value.toString())));
        return arguments.toArray(Serializable[]::new);
    }

    private static List<String> strings(JsonArray array) {
        return array.getValuesAs(JsonString::getString);
    }

    private static JsonObjectBuilder words(Map<String, ? extends Enum<?>> words) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        words.forEach((word, meaning) -> json.add(word, meaning.name()));
        return json;
    }

    private static <E> Map<String, E> words(JsonObject json, Function<String, E> constant) {
        Map<String, E> words = new HashMap<>();
        json.keySet().forEach(word -> words.put(word, constant.apply(json.getString(word))));
        return words;
    }
}
