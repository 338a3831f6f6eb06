package crm.sqlmutant;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** All mutants of one text. */
public final class Mutants {
    private static final int NEAR = 3;
    private static final int SHORT = 20;
    private static final int FAR = 22;
    private static final Map<String, String> COMPARED =
            Map.of("=", "<>", "<>", "=", ">", ">=", ">=", ">", "<", "<=", "<=", "<");
    private static final Map<String, String> LITERALS = Map.of(
            "'READ'", "'EDIT'",
            "'EDIT'", "'READ'",
            "'NONE'", "'READ'",
            "'LEAD'", "'ACCOUNT'",
            "'ACCOUNT'", "'CONTACT'",
            "'CONTACT'", "'OPPORTUNITY'",
            "'OPPORTUNITY'", "'CONTACT'",
            "'TASK'", "'CALL'");

    private final Words words;
    private final Set<SqlMutant> found = new LinkedHashSet<>();

    private Mutants(Words words) {
        this.words = words;
    }

    /** One for every operator that can be used at any place of the text. */
    public static Set<SqlMutant> of(String sql) {
        Mutants mutants = new Mutants(Words.of(sql));
        for (int i = 0; i < mutants.words.size(); i++) {
            mutants.condition(i);
            mutants.test(i);
            mutants.relation(i);
            mutants.value(i);
        }
        return mutants.found;
    }

    private void condition(int i) {
        if (!words.beginsCondition(i) || words.at(i).equals("not") || words.is(i, "null")) {
            return;
        }
        int end = words.endOfCondition(i);
        boolean compound = words.is(i, "(") && end - i > SHORT;
        boolean plain = end == i + 1 && !words.at(i).matches("[a-z_]+\\.[a-z_]+");
        if (end > i && !compound && !plain) {
            around(Operator.ALWAYS, i, end, "( " + words.text(i, end) + " or true )");
            around(Operator.NEVER, i, end, "( " + words.text(i, end) + " and false )");
        }
    }

    private void test(int i) {
        String word = words.at(i);
        switch (word) {
            case "and" -> near(Operator.CONNECTIVE, i, 1, "or");
            case "or" -> near(Operator.CONNECTIVE, i, 1, "and");
            case "exists" ->
                around(Operator.NEGATION, i, words.closing(i + 1), "not " + words.text(i, words.closing(i + 1)));
            case "is" -> {
                if (words.is(i + 1, "not", "null")) {
                    near(Operator.NULL_TEST, i, 3, "is null");
                } else if (words.is(i + 1, "null")) {
                    near(Operator.NULL_TEST, i, 2, "is not null");
                }
            }
            case "not" -> {
                if (!words.at(i + 1).equals("null") && !words.at(i + 1).equals("exists")) {
                    near(Operator.NEGATION, i, 1, "");
                }
            }
            default -> {
                if (COMPARED.containsKey(word)) {
                    near(Operator.COMPARISON, i, 1, COMPARED.get(word));
                }
            }
        }
    }

    private void relation(int i) {
        switch (words.at(i)) {
            case "left" -> near(Operator.JOIN, i, 2, "join");
            case "join" -> {
                if (!words.at(i - 1).equals("left") && !words.at(i - 1).equals("cross")) {
                    near(Operator.JOIN, i, 1, "left join");
                }
            }
            case "union" -> {
                if (!words.is(i + 1, "all")) {
                    near(Operator.DUPLICATES, i, 1, "union all");
                }
            }
            case "distinct" -> near(Operator.DUPLICATES, i, 1, "");
            case "from" -> row(i + 1);
            case "where" -> branch(i);
            default -> {}
        }
    }

    /** What a term of a list finds stands behind the key it selects. */
    private void branch(int where) {
        int from = where;
        while (from > where - FAR && !words.is(from, "from")) {
            from--;
        }
        if (words.is(from, "from") && Set.of("k", "c").contains(words.at(from - 1))) {
            exactly(Operator.BRANCH, from - 2, where + 1, words.text(from - 2, where + 1) + " false and");
        }
    }

    private void row(int table) {
        String name = words.at(table);
        if (!name.matches("[a-z_]{3,}") || words.at(table + 1).equals("(")) {
            return;
        }
        String alias = words.at(table + 1).matches("[a-z]") ? "" : " " + name;
        near(Operator.ROW, table, 1, "( select * from " + name + " order by 1 desc offset 1 )" + alias);
    }

    private void value(int i) {
        String word = words.at(i);
        if (LITERALS.containsKey(word)) {
            near(Operator.WORD, i, 1, LITERALS.get(word));
        } else if (word.matches("\\d+") && Set.of("then", "else").contains(words.at(i - 1))) {
            int number = Integer.parseInt(word);
            near(Operator.NUMBER, i, 1, String.valueOf(number == 0 ? 1 : number - 1));
        } else if (word.matches("\\d+") && words.at(i - 1).equals("limit")) {
            near(Operator.NUMBER, i, 1, word + " - 1");
        } else if (word.equals("coalesce") && words.is(i + 1, "(")) {
            arguments(i + 2);
        } else if (word.equals("desc")) {
            near(Operator.ORDER, i, 1, "");
        } else if (words.is(i, "order", "by") && !words.is(i + 3, "desc") && !words.is(i + 3, "(")) {
            near(Operator.ORDER, i, 3, words.text(i, i + 3) + " desc");
        }
    }

    private void arguments(int first) {
        int begin = first;
        int i = first;
        while (i < words.size()) {
            boolean last = words.is(i, ")");
            if (last || words.is(i, ",")) {
                String left = words.text(first - 2, begin) + " null " + words.text(i, i + 1);
                exactly(Operator.ARGUMENT, first - 2, i + 1, left);
                begin = i + 1;
            }
            if (last) {
                return;
            }
            i = words.is(i, "(") ? words.closing(i) : i + 1;
        }
    }

    /** A change of a few words that is the same place only where the words around are the same too. */
    private void near(Operator operator, int from, int length, String instead) {
        int begin = Math.max(0, from - NEAR);
        int end = Math.min(words.size(), from + length + NEAR);
        String changed = (words.text(begin, from) + " " + instead + " " + words.text(from + length, end))
                .trim()
                .replaceAll(" +", " ");
        add(operator, words.text(begin, end), changed);
    }

    private void around(Operator operator, int from, int end, String instead) {
        boolean known = end - from > NEAR + NEAR;
        String before = known ? "" : words.at(from - 1);
        String after = known ? "" : words.at(end);
        add(
                operator,
                (before + " " + words.text(from, end) + " " + after).trim(),
                (before + " " + instead + " " + after).trim());
    }

    private void exactly(Operator operator, int from, int end, String instead) {
        add(operator, words.text(from, end), instead);
    }

    private void add(Operator operator, String from, String to) {
        found.add(new SqlMutant(operator, from, to));
    }
}
