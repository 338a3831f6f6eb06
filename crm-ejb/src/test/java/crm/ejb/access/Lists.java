package crm.ejb.access;

import crm.domain.shared.RecordType;
import crm.ejb.shared.SqlText;
import crm.oracle.Item;
import crm.oracle.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The lists that production is asked for, and the order in which their rows must come: that of {@link WorldFixture}. */
final class Lists {
    static final Sort CREATED = new Sort("created", "created_at", "timestamptz");
    static final Sort NAME = new Sort("name", "sort_name", "text");
    static final Sort DELETED = new Sort("deleted", "deleted_at", "timestamptz");
    private static final Sort SCORE = new Sort("score", "score", "integer");
    private static final Sort CLOSE = new Sort("close", "close_date", "date");
    private static final Sort AMOUNT = new Sort("amount", "amount_key", "numeric");

    private Lists() {}

    /** Everything a live list of that kind can be sorted by. */
    static List<Sort> sorts(Kind kind) {
        List<Sort> sorts = new ArrayList<>(List.of(CREATED, NAME));
        if (kind == Kind.LEAD) {
            sorts.add(SCORE);
        } else if (kind == Kind.OPPORTUNITY) {
            sorts.addAll(List.of(CLOSE, AMOUNT));
        }
        return sorts;
    }

    /** All live records of a kind. */
    static ListSource alive(Kind kind) {
        return listed(kind, "r.deleted_at is null");
    }

    /** All live records of a kind, leads that are converted apart from the others. */
    static List<ListSource> apart(Kind kind) {
        return kind == Kind.LEAD
                ? List.of(
                        listed(kind, "r.deleted_at is null and r.converted_at is null"),
                        listed(kind, "r.deleted_at is null and r.converted_at is not null"))
                : List.of(alive(kind));
    }

    /** Every live list of a kind. */
    static List<ListSource> live(Kind kind) {
        List<ListSource> live = new ArrayList<>(apart(kind));
        live.add(alive(kind));
        return live;
    }

    /** Whether a record, alive or not, is of the state the list is over. */
    static boolean has(ListSource source, Item item) {
        boolean converted = source.universe().endsWith("converted_at is not null");
        return !source.universe().contains("converted_at") || item.converted() == converted;
    }

    /** The recycle bin of a kind. */
    static ListSource bin(Kind kind) {
        return new ListSource(type(kind), "r.deleted_at is not null", "r.owner_id", "", List.of(DELETED), true);
    }

    /** A filter that lets every second record through. */
    static SqlText half(int remainder) {
        return SqlText.of("r.id % 2 = ?", remainder);
    }

    /** How rows must follow each other; ties by number. */
    static Comparator<Item> order(Sort sort) {
        Comparator<Item> byValue = Comparator.comparingLong(item -> value(sort, item));
        return byValue.thenComparingLong(Item::id);
    }

    private static long value(Sort sort, Item item) {
        return switch (sort.name()) {
            case "name" -> item.id() % 5;
            case "score" -> item.id() % 4;
            case "close" -> item.id() % 3;
            case "amount" ->
                item.content().number() == null ? 0 : item.content().number();
            default -> item.id() % 7;
        };
    }

    static RecordType type(Kind kind) {
        return RecordType.valueOf(kind.name());
    }

    private static ListSource listed(Kind kind, String universe) {
        return new ListSource(type(kind), universe, "r.owner_id", "", sorts(kind));
    }
}
