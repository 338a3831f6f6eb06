package crm.laws;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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

    /** A refusal names its text: the key comes first, or after the name of the field. */
    private static final Pattern ASKED_BY_REFUSAL = Pattern.compile(
            "(?:Reason\\.of|rejected)\\(\\s*\"([^\"]+)\"\\s*([,)+])|Problem\\.of\\([^,()]+,\\s*\"([^\"]+)\"\\s*([,)+])");

    /** {@code "ui.time.ago."}: something follows. */
    private static final Pattern BEGINNING = Pattern.compile("[\"']([a-z]\\w*\\.(?:[\\w]+\\.)*)[\"']");

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

    /** True once the room of a key has pages and so owes its texts; the first word of a key names the room. */
    static boolean hasBundle(String key) {
        return Files.exists(House.MESSAGES.resolve(key.split("\\.", -1)[0] + ".properties"));
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
        House.facelets().forEach(page -> {
            collect(ASKED_IN_PAGE, page.text(), whole, keys);
            collect(BEGINNING, page.text(), whole, keys);
        });
        House.mainJava().forEach(java -> {
            String text = java.withoutComments();
            collect(ASKED_IN_JAVA, text, whole, keys);
            collect(ASKED_BY_REFUSAL, text, whole, keys);
            collect(BEGINNING, text, whole, keys);
        });
        return keys;
    }

    private static void collect(Pattern pattern, String text, boolean whole, Set<String> keys) {
        pattern.matcher(text).results().forEach(asked -> {
            int key = asked.group(1) == null ? 3 : 1;
            String next = asked.groupCount() > key ? asked.group(key + 1) : "+";
            boolean goesOn = next != null && (next.startsWith("+") || next.equals(".concat"));
            if (goesOn != whole) {
                keys.add(asked.group(key));
            }
        });
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
