package crm.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Texts have addresses: every word on the screen comes from a bundle, complete in both languages. */
class MessagesTest {
    /** Words that are the same in both languages. */
    private static final Pattern SAME_IN_BOTH = Pattern.compile(
            "[^\\p{L}]*|\\{0}.*|.{1,3}|Sightline.*|Name|Status|Website|Land|Import|Export|Text|Filter|Version|Person|Partner|Champion|Budget|Start"
                    + "|Manager|Team|Marketing|SDR|AE|E-Mail|CSV|Administrator|Lead|Leads|Online|Web|Rating|Webinar|Position|Warm");

    /** Attributes that are read by people; {@code value} only where it is shown. */
    private static final Set<String> READ_BY_PEOPLE = Set.of(
            "title",
            "label",
            "alt",
            "placeholder",
            "header",
            "footer",
            "legend",
            "summary",
            "aria-label",
            "itemLabel",
            "emptyMessage",
            "requiredMessage",
            "validatorMessage",
            "converterMessage",
            "confirm",
            "tooltip");

    private static final Pattern SHOWS_ITS_VALUE =
            Pattern.compile("(h|p|c):(output|command|button|link|action|message|panel|badge|tag).*");

    /** Enums whose constants have their texts under another address than their own name. */
    private static final Map<String, String> SHOWN_AS = Map.of("AccessLevel", "ui.access");

    private final Map<String, String> english = Bundles.english();
    private final Map<String, String> german = Bundles.german();

    @Test
    void both_languages_have_the_same_texts() {
        assertThat(german.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
    }

    @Test
    void no_text_is_empty() {
        assertThat(english).allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
        assertThat(german).allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
    }

    @Test
    void both_languages_have_the_same_placeholders() {
        english.forEach((key, text) -> assertThat(Bundles.placeholders(german.getOrDefault(key, "")))
                .as("placeholders of %s in German", key)
                .isEqualTo(Bundles.placeholders(text)));
        assertThat(Bundles.placeholders("{1} of {0,number}")).containsExactly("0", "1");
    }

    @Test
    void an_apostrophe_swallows_no_placeholder() {
        Stream.of(english, german)
                .forEach(texts -> texts.forEach((key, text) -> {
                    Set<String> written = Bundles.placeholders(text);
                    if (!written.isEmpty()) {
                        assertThat(new MessageFormat(text).getFormatsByArgumentIndex())
                                .as("%s: double the apostrophes of '%s'", key, text)
                                .hasSize(Integer.parseInt(Arrays.stream(written.toArray(String[]::new))
                                                .reduce(
                                                        "0",
                                                        (a, b) -> Integer.parseInt(a) > Integer.parseInt(b) ? a : b))
                                        + 1);
                    }
                }));
    }

    @Test
    void german_is_german() {
        assertThat(english.keySet().stream()
                        .filter(key -> english.get(key).equals(german.get(key)))
                        .filter(key -> !SAME_IN_BOTH.matcher(english.get(key)).matches())
                        .map(key -> key + "=" + english.get(key)))
                .isEmpty();
        assertThat(SAME_IN_BOTH.matcher("Close date").matches()).isFalse();
    }

    @Test
    void every_text_that_is_asked_for_is_there() {
        Set<String> asked = Bundles.asked();
        assumeThat(House.facelets()).isNotEmpty();
        assertThat(asked).isNotEmpty();
        assertThat(asked)
                .filteredOn(key -> Bundles.hasBundle(key) && !english.containsKey(key))
                .isEmpty();
    }

    @Test
    void every_text_is_asked_for() {
        assertThat(unused(english.keySet())).isEmpty();
        assertThat(unused(Set.of("nobody.asks.for.this"))).isNotEmpty();
    }

    @Test
    void an_enum_that_is_shown_has_a_name_for_each_constant() {
        Set<String> missing = new TreeSet<>();
        enums().forEach((name, constants) -> {
            Set<String> keys = constants.stream()
                    .map(constant -> SHOWN_AS.getOrDefault(name, name) + "." + constant)
                    .collect(Collectors.toSet());
            if (isShown(name) && Bundles.hasBundle(SHOWN_AS.getOrDefault(name, room(name)))
                    || keys.stream().anyMatch(english::containsKey)) {
                keys.stream().filter(key -> !english.containsKey(key)).forEach(missing::add);
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void pages_hold_no_literal_text() {
        assertThat(House.facelets().map(Facelet::read).flatMap(MessagesTest::literals))
                .isEmpty();
    }

    @Test
    void a_literal_text_is_noticed() {
        var page = "<p title='Hi'>#{m['a.b']} · Hello <input value='abc'/><b>#{x eq 'abc' ? 1 : 2}</b>"
                + "<script>var abc</script></p>";
        assertThat(literals(Facelet.read(new Source(House.ROOT, page)))).hasSize(2);
    }

    private static Stream<String> literals(Facelet page) {
        String where = page.source().where();
        Stream<String> texts = page.texts().stream()
                .filter(text -> Facelet.isLiteral(text.text()))
                .map(text -> where + ":" + text.line() + " " + text.text().strip());
        Stream<String> attributes = page.elements().stream().flatMap(element -> element.attributes().entrySet().stream()
                .filter(entry -> READ_BY_PEOPLE.contains(entry.getKey())
                        || entry.getKey().equals("value")
                                && SHOWS_ITS_VALUE.matcher(element.name()).matches())
                .filter(entry -> Facelet.isLiteral(entry.getValue()))
                .map(entry -> where + ":" + element.line() + " " + entry));
        return Stream.concat(texts, attributes);
    }

    private static Set<String> unused(Set<String> keys) {
        Set<String> asked = Bundles.asked();
        Set<String> beginnings = Bundles.askedInPart();
        Map<String, Set<String>> enums = enums();
        return keys.stream()
                .filter(key -> !asked.contains(key))
                .filter(key -> beginnings.stream().noneMatch(beginning -> goesOn(key, beginning, enums)))
                .filter(key -> !isConstant(key, enums))
                .filter(key -> !Words.areSpoken(key))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The rest of the key must be words that the code speaks: names of fields, constants, units. */
    private static boolean goesOn(String key, String beginning, Map<String, Set<String>> enums) {
        return key.startsWith(beginning)
                && (Words.areSpoken(key.substring(beginning.length()))
                        || areSpoken(key.substring(beginning.length()), enums));
    }

    private static boolean areSpoken(String words, Map<String, Set<String>> enums) {
        return Arrays.stream(words.split("\\.", -1))
                .allMatch(word -> Words.areSpoken(word)
                        || enums.containsKey(word)
                        || enums.values().stream()
                                .anyMatch(constants -> constants.contains(word.toUpperCase(Locale.ROOT)))
                        || House.CLASSES.stream()
                                .anyMatch(type -> type.getSimpleName().equals(word)));
    }

    private static boolean isConstant(String key, Map<String, Set<String>> enums) {
        int dot = key.lastIndexOf('.');
        return dot > 0 && enums.getOrDefault(key.substring(0, dot), Set.of()).contains(key.substring(dot + 1));
    }

    private static String room(String enumName) {
        return House.CLASSES.stream()
                .filter(type -> type.getSimpleName().equals(enumName))
                .map(type -> House.room(type.getPackageName()))
                .findFirst()
                .orElseThrow();
    }

    /** An enum is shown if a row or detail that leaves a door has it. */
    private static boolean isShown(String name) {
        return House.CLASSES.stream()
                .filter(type -> type.getSimpleName().matches(".*[a-z](Row|Detail)"))
                .flatMap(type -> type.getFields().stream())
                .anyMatch(field -> field.getRawType().getSimpleName().equals(name));
    }

    private static Map<String, Set<String>> enums() {
        return House.CLASSES.stream()
                .filter(JavaClass::isEnum)
                .filter(type -> !type.getPackageName().startsWith("crm.ejb"))
                .collect(Collectors.toMap(JavaClass::getSimpleName, MessagesTest::constants, (one, other) -> one));
    }

    private static Set<String> constants(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> field.getRawType().equals(type))
                .map(field -> field.getName())
                .collect(Collectors.toSet());
    }
}
