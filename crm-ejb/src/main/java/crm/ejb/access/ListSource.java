package crm.ejb.access;

import crm.domain.access.Viewer;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import crm.domain.shared.RecordType;
import java.util.List;

/**
 * What a plural class hands the list engine: where the records lie, which part of them the list is over, what a row
 * shows, and by what it can be sorted.
 *
 * @param type record type; its word is the table
 * @param universe condition with alias {@code r} that the list's indexes carry as well, so that they can serve it
 * @param columns the select list of a row, from {@code r} and the joined aliases
 * @param joins left joins for the columns, after {@code r}
 * @param sorts the first one is the default
 * @param recycled whether it lists the recycle bin instead of live records
 */
public record ListSource(
        RecordType type, String universe, String columns, String joins, List<Sort> sorts, boolean recycled) {
    public ListSource(RecordType type, String universe, String columns, String joins, List<Sort> sorts) {
        this(type, universe, columns, joins, sorts, false);
    }

    AccessPredicate predicate(Organisation organisation, Viewer viewer) {
        AccessPredicate predicate = AccessPredicate.of(organisation, viewer, type);
        return recycled ? predicate.recycled() : predicate;
    }

    String table() {
        return type.word();
    }

    /**
     * The sort of that name; the default one for null.
     *
     * @throws InvalidException if there is none of that name
     */
    Sort sort(String name) {
        if (name == null) {
            return sorts.get(0);
        }
        return sorts.stream()
                .filter(sort -> sort.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidException(Problem.of("sort", "list.sort.unknown", name)));
    }
}
