package crm.laws;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The texts of one language, from all bundles, and who asks for them. */
final class Bundles {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    private static final Pattern ASKED_IN_PAGE =
            Pattern.compile("\\bm(?:\\[|\\.(?:of|has|get)\\()'([^']+)'\\s*([\\],)]|\\+=|\\.concat)?");
    private static final Pattern ASKED_IN_JAVA = Pattern.compile(
            "\\b(?:texts|m|messages)\\(?\\)?\\s*\\.(?:of|has|get|say|tell)\\(\\s*\"([^\"]+)\"\\s*([,)+])");

    private Bundles() {}

    static Map<String, String> english() {
        return read(name -> !name.endsWith("_de"));
    }

    static Map<String, String> german() {
        return read(name -> name.endsWith("_de"));
    }

    /** Keys that a page or a class asks for as a whole. */
    static Set<String> asked() {
        return asked(true);
    }

    /** Beginnings of keys whose end is only known when the page is shown: {@code m['field.' += name]}. */
    static Set<String> askedInPart() {
        return asked(false);
    }

    static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> asked(boolean whole) {
        Set<String> keys = new TreeSet<>();
        House.facelets().forEach(page -> collect(ASKED_IN_PAGE, page.text(), whole, keys));
        House.mainJava().forEach(java -> collect(ASKED_IN_JAVA, java.withoutComments(), whole, keys));
        return keys;
    }

    private static void collect(Pattern pattern, String text, boolean whole, Set<String> keys) {
        var asked = pattern.matcher(text);
        while (asked.find()) {
            String next = asked.group(2) == null ? "" : asked.group(2);
            boolean goesOn = next.startsWith("+") || next.equals(".concat");
            if (goesOn != whole) {
                keys.add(asked.group(1));
            }
        }
    }

    private static Map<String, String> read(java.util.function.Predicate<String> bundle) {
        Map<String, String> texts = new TreeMap<>();
        House.sources(House.MESSAGES, ".properties")
                .filter(source -> bundle.test(source.name()))
                .forEach(source -> {
                    Properties properties = new Properties();
                    try {
                        properties.load(new StringReader(source.text()));
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                    for (String key : properties.stringPropertyNames()) {
                        String before = texts.put(key, properties.getProperty(key));
                        if (before != null) {
                            throw new IllegalStateException(key + " stands in two bundles, one is " + source.where());
                        }
                    }
                });
        return texts;
    }
}
