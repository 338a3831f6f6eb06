package crm.oracle;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Criteria as words: {@code ALL 2 TEXT STARTS_WITH ab ANY 1 NUMBER BELOW 5}. */
final class CriterionText {
    private CriterionText() {}

    static String write(Criterion criterion) {
        if (criterion instanceof Criterion.All all) {
            return "ALL " + write(all.parts());
        }
        if (criterion instanceof Criterion.Any any) {
            return "ANY " + write(any.parts());
        }
        if (criterion instanceof Criterion.OfText text) {
            return "TEXT " + text.how() + " " + text.value();
        }
        Criterion.OfNumber number = (Criterion.OfNumber) criterion;
        return "NUMBER " + number.how() + " " + number.value();
    }

    private static String write(List<Criterion> parts) {
        StringBuilder text = new StringBuilder().append(parts.size());
        parts.forEach(part -> text.append(' ').append(write(part)));
        return text.toString();
    }

    static Criterion read(Iterator<String> words) {
        return switch (words.next()) {
            case "ALL" -> new Criterion.All(parts(words));
            case "ANY" -> new Criterion.Any(parts(words));
            case "TEXT" -> new Criterion.OfText(Criterion.Comparison.valueOf(words.next()), words.next());
            default ->
                new Criterion.OfNumber(Criterion.Comparison.valueOf(words.next()), Integer.parseInt(words.next()));
        };
    }

    private static List<Criterion> parts(Iterator<String> words) {
        List<Criterion> parts = new ArrayList<>();
        for (int left = Integer.parseInt(words.next()); left > 0; left--) {
            parts.add(read(words));
        }
        return parts;
    }
}
