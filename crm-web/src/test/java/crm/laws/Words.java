package crm.laws;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every text literal of pages and classes: a key written out as a whole anywhere counts as asked for. */
final class Words {
    private static final Pattern LITERAL = Pattern.compile("[\"']([\\w.-]+)[\"']");

    private static final Set<String> SPOKEN = Stream.concat(House.facelets(), House.mainJava())
            .flatMap(source -> LITERAL.matcher(source.text()).results())
            .map(found -> found.group(1))
            .collect(Collectors.toSet());

    private Words() {}

    static boolean areSpoken(String key) {
        return SPOKEN.contains(key);
    }
}
