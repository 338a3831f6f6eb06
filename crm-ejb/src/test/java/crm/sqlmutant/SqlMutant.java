package crm.sqlmutant;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One operator at one place. The place is told by its words and those next to it: wherever they stand, in whatever
 * statement, the change is made. In these words a sort is the same as any other, and one limit the same as another.
 *
 * @param from the place, as a text of {@link Words}; {@code #} is any number and {@code ~} any column to sort by
 * @param to what stands there instead
 */
public record SqlMutant(Operator operator, String from, String to) implements UnaryOperator<String> {
    private static final String SORT = "[rs]\\.created_at|[rs]\\.sort_name|r\\.deleted_at|:: timestamptz|:: text";
    private static final Pattern GENERAL = Pattern.compile(
            "(?<=limit |<= |^)\\d{1,5}(?= |$)" + "|(?<= |^)(?:" + SORT + ")(?= (?:c |,|\\)|desc|limit)|$)");
    private static final Map<String, Pattern> PLACES = new ConcurrentHashMap<>();

    public SqlMutant {
        from = general(from);
        to = general(to);
    }

    private static String general(String words) {
        return GENERAL.matcher(words).replaceAll(found -> found.group().matches("\\d+") ? "#" : "~");
    }

    @Override
    public String apply(String sql) {
        Matcher matcher = PLACES.computeIfAbsent(from, SqlMutant::place)
                .matcher(Words.of(sql).toString());
        return matcher.replaceAll(found -> Matcher.quoteReplacement(" " + filled(found) + " "));
    }

    /** The text as it is compared with a mutant of it. */
    public static String canonical(String sql) {
        return Words.of(sql).toString();
    }

    private static Pattern place(String from) {
        String place = Pattern.quote(from).replace("#", "\\E(\\d+)\\Q").replace("~", "\\E(" + SORT + ")\\Q");
        return Pattern.compile(" " + place + " ");
    }

    private String filled(java.util.regex.MatchResult found) {
        StringBuilder filled = new StringBuilder();
        int group = 0;
        for (char letter : to.toCharArray()) {
            if (letter == '#' || letter == '~') {
                filled.append(found.group(++group));
            } else {
                filled.append(letter);
            }
        }
        return filled.toString();
    }

    @Override
    public String toString() {
        return operator + ": " + from + " -> " + to;
    }
}
