package crm.ejb.access;

import crm.oracle.Criterion;
import crm.oracle.Kind;
import java.util.List;
import java.util.stream.Collectors;

/** A criterion as the path the database tests a record's own values with, and the columns it is about. */
record CriterionPath(Kind kind) {
    /** The column that holds a record's text. */
    String text() {
        return switch (kind) {
            case LEAD -> "company";
            case ACCOUNT -> "industry";
            case CONTACT -> "title";
            case OPPORTUNITY -> "next_step";
        };
    }

    /** The column that holds a record's number; null for contacts, which have none. */
    String number() {
        return switch (kind) {
            case LEAD, ACCOUNT -> "employees";
            case CONTACT -> null;
            case OPPORTUNITY -> "amount";
        };
    }

    String of(Criterion criterion) {
        if (criterion instanceof Criterion.All all) {
            return joined(all.parts(), " && ");
        }
        if (criterion instanceof Criterion.Any any) {
            return joined(any.parts(), " || ");
        }
        if (criterion instanceof Criterion.OfText text) {
            return of(text, "$." + text(), "\"" + text.value() + "\"");
        }
        Criterion.OfNumber number = (Criterion.OfNumber) criterion;
        return of(number, "$." + number());
    }

    private String joined(List<Criterion> parts, String word) {
        return parts.stream().map(this::of).collect(Collectors.joining(word, "(", ")"));
    }

    private static String of(Criterion.OfText text, String field, String value) {
        return switch (text.how()) {
            case DIFFERS -> "(" + field + " != null && " + field + " != " + value + ")";
            case CONTAINS -> "(" + field + " like_regex " + value + " flag \"q\")";
            case STARTS_WITH -> "(" + field + " starts with " + value + ")";
            default -> "(" + field + " == " + value + ")";
        };
    }

    private static String of(Criterion.OfNumber number, String field) {
        String comparison =
                switch (number.how()) {
                    case DIFFERS -> "!=";
                    case BELOW -> "<";
                    case AT_MOST -> "<=";
                    case ABOVE -> ">";
                    case AT_LEAST -> ">=";
                    default -> "==";
                };
        return "(" + field + " != null && " + field + " " + comparison + " " + number.value() + ")";
    }
}
