package crm.sqlmutant;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A SQL text as its words, of which brackets and operators are some. Written again it has one blank between any two. */
public record Words(List<String> all) {
    private static final Pattern WORD =
            Pattern.compile("'(?:[^']|'')*'|[\\w.$\"]+|::|:=|\\|\\||<>|<=|>=|!=|->>|->|@@|@\\?|\\.\\.|[^\\s\\w]");
    private static final Set<String> ENDS_A_CONDITION = Set.of(
            "and",
            "or",
            ")",
            "then",
            "order",
            "limit",
            "union",
            "offset",
            "group",
            "left",
            "join",
            "cross",
            "for",
            "on",
            "where",
            ";",
            ",",
            "loop",
            "returning");
    private static final Map<String, String> SPACED = new ConcurrentHashMap<>();
    private static final int REMEMBERED = 4_000;

    public static Words of(String sql) {
        return new Words(WORD.matcher(sql).results().map(MatchResult::group).toList());
    }

    /** The text with one blank between any two words, and one around it. */
    static String spaced(String sql) {
        if (SPACED.size() > REMEMBERED) {
            SPACED.clear();
        }
        return SPACED.computeIfAbsent(sql, text -> of(text).toString());
    }

    String at(int place) {
        return place < 0 || place >= all.size() ? "" : all.get(place);
    }

    boolean is(int place, String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!at(place + i).equals(words[i])) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return all.size();
    }

    /** The words from one place up to another, which is not among them. */
    String text(int from, int to) {
        return String.join(" ", all.subList(Math.max(0, from), Math.min(to, all.size())));
    }

    /** The place behind the bracket that closes the one at this place. */
    int closing(int opening) {
        int open = 0;
        for (int i = opening; i < all.size(); i++) {
            open += at(i).equals("(") ? 1 : at(i).equals(")") ? -1 : 0;
            if (open == 0) {
                return i + 1;
            }
        }
        return all.size();
    }

    /** Whether a condition begins at this place. */
    boolean beginsCondition(int place) {
        String before = at(place - 1);
        if (before.equals("(")) {
            return beginsCondition(place - 1) && !at(place).equals("select")
                    || at(place - 2).equals("not");
        }
        return Set.of("where", "and", "or", "on", "when", "not").contains(before)
                && !at(place).equals("select");
    }

    /** The place behind the condition that begins here. */
    int endOfCondition(int place) {
        int i = place;
        while (i < all.size() && !ENDS_A_CONDITION.contains(at(i))) {
            i = at(i).equals("(") ? closing(i) : i + 1;
        }
        return i;
    }

    /** The text with a blank between any two words, and one around it. */
    @Override
    public String toString() {
        return all.stream().collect(Collectors.joining(" ", " ", " "));
    }
}
