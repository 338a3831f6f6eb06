package crm.sqlmutant;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One operator at one place. The place is told by its words and those next to it: wherever they stand, in whatever
 * statement, the change is made. In these words a sort is the same as any other, one limit the same as another, and one
 * budget of a walk the same as another.
 *
 * @param from the place, as a text of {@link Words}; {@code #} is any number, {@code ^} any budget, {@code ~} any column
 *     to sort by and {@code `} any copy of one
 * @param to what stands there instead
 */
public record SqlMutant(Operator operator, String from, String to) implements UnaryOperator<String> {
    private static final String BUDGET = "1024|2048|4096|8192|16384|32768|65536|131072|262144|2147483647";
    private static final String VALUE = "\\.(?:created_at|sort_name|score|close_date|amount_key)";
    private static final String SORT = "[rs]" + VALUE + "|r\\.deleted_at|:: (?:timestamptz|text|integer|date|numeric)";
    private static final Pattern GENERAL = Pattern.compile("(?<=limit |[=<>] |<[=>] |>= |^)\\d+(?= |$)"
            + "|(?<=offset )\\d+(?= limit|$)"
            + "|(?<= |^)(?:" + SORT + ")(?= (?:c |,|\\)|desc|limit)|$)"
            + "|(?<= |^)s" + VALUE + "(?= is )");
    private static final Map<Character, String> MEANT =
            Map.of('#', "(\\d+)", '^', "(" + BUDGET + ")", '~', "(" + SORT + ")", '`', "(s" + VALUE + ")");
    private static final Map<String, Pattern> PLACES = new ConcurrentHashMap<>();

    public SqlMutant {
        from = general(from);
        to = general(to);
    }

    private static String general(String words) {
        return GENERAL.matcher(words).replaceAll(found -> {
            String word = found.group();
            boolean copy = words.startsWith(" is ", found.end());
            return word.matches(BUDGET) ? "^" : word.matches("\\d+") ? "#" : copy ? "`" : "~";
        });
    }

    @Override
    public String apply(String sql) {
        Matcher matcher = PLACES.computeIfAbsent(from, SqlMutant::place).matcher(Words.spaced(sql));
        return matcher.replaceAll(found -> Matcher.quoteReplacement(" " + filled(found) + " "));
    }

    /** The text as it is compared with a mutant of it. */
    public static String canonical(String sql) {
        return Words.spaced(sql);
    }

    private static Pattern place(String from) {
        StringBuilder place = new StringBuilder(" \\Q");
        for (char letter : from.toCharArray()) {
            place.append(MEANT.containsKey(letter) ? "\\E" + MEANT.get(letter) + "\\Q" : letter);
        }
        return Pattern.compile(place + "\\E ");
    }

    private String filled(java.util.regex.MatchResult found) {
        StringBuilder filled = new StringBuilder();
        int group = 0;
        for (char letter : to.toCharArray()) {
            if (MEANT.containsKey(letter)) {
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
