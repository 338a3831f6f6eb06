package crm.ejb.access;

import crm.domain.access.AccessLevel;
import crm.domain.access.Viewer;
import crm.domain.shared.FieldRights;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import crm.domain.shared.RecordType;
import crm.ejb.shared.SqlText;
import java.util.List;

/**
 * What a plural class hands the list engine: where the records lie, which part of them the list is over, what a row
 * shows, and by what it can be sorted.
 *
 * @param type record type; its word is the table
 * @param universe condition with alias {@code r} that the list's indexes carry as well, so that they can serve it;
 *     begins with {@code r.deleted_at is null}, or {@code is not null} for the recycle bin
 * @param columns the select list of a row, from {@code r} and the joined aliases; columns of fields that can be hidden
 *     are marked with the field's name, as in <code>{phone:r.phone} as phone</code>
 * @param joins left joins for the columns, after {@code r}
 * @param sorts the first one is the default
 * @param recycled whether it lists the recycle bin instead of live records
 * @param related another record of which columns are shown, or null
 * @param place a narrow part of the universe to stay inside, or null for all of it
 */
public record ListSource(
        RecordType type,
        String universe,
        String columns,
        String joins,
        List<Sort> sorts,
        boolean recycled,
        Related related,
        Place place) {
    public ListSource {
        String deleted = recycled ? "not null" : "null";
        if (!universe.startsWith("r.deleted_at is " + deleted)) {
            throw new IllegalArgumentException("a list is of live records or of deleted ones: " + universe);
        }
    }

    public ListSource(RecordType type, String universe, String columns, String joins, List<Sort> sorts) {
        this(type, universe, columns, joins, sorts, false, null, null);
    }

    public ListSource(
            RecordType type, String universe, String columns, String joins, List<Sort> sorts, boolean recycled) {
        this(type, universe, columns, joins, sorts, recycled, null, null);
    }

    /**
     * A record every row names by its id. Its columns are null unless the viewer may read it as well.
     *
     * @param alias under which the columns name it
     * @param column column of {@code r} with its id
     */
    public record Related(RecordType type, String alias, String column) {}

    /**
     * What the rows of a related list have in common.
     *
     * @param condition on alias {@code r}, with one question mark, served by an index and true for few records
     * @param id the value
     */
    public record Place(String condition, long id) {}

    /** This list with the columns of another record. */
    public ListSource with(Related other) {
        return new ListSource(type, universe, columns, joins, sorts, recycled, other, place);
    }

    /** This list, only where a condition holds that few records fulfil: a related list. */
    public ListSource inside(String condition, long id) {
        return new ListSource(type, universe, columns, joins, sorts, recycled, related, new Place(condition, id));
    }

    /** All joins of a row, the related record only as far as the viewer reads it. */
    SqlText joined(Organisation organisation, Viewer viewer) {
        SqlText all = SqlText.of(joins);
        if (related != null) {
            String alias = related.alias();
            all.add(" left join " + related.type().word() + " " + alias + " on " + alias + ".id = r." + related.column()
                            + " and ")
                    .add(AccessPredicate.of(organisation, viewer, related.type())
                            .condition(alias, AccessLevel.READ));
        }
        return all;
    }

    /** The universe, or the narrow part of it. */
    SqlText part() {
        SqlText part = SqlText.of(universe);
        return place == null ? part : part.add(" and " + place.condition(), place.id());
    }

    AccessPredicate predicate(Organisation organisation, Viewer viewer) {
        AccessPredicate predicate = AccessPredicate.of(organisation, viewer, type);
        return recycled ? predicate.recycled() : predicate;
    }

    String table() {
        return type.word();
    }

    /** The select list of a row as somebody sees it: hidden fields are null. */
    String columns(FieldRights fields) {
        return SeenColumns.of(columns, fields);
    }

    /**
     * The sort of that name; the default one for null.
     *
     * @throws InvalidException if there is none of that name, or the field it sorts by is hidden
     */
    Sort sort(String name, FieldRights fields) {
        if (name == null) {
            return sorts.get(0);
        }
        return sorts.stream()
                .filter(sort -> sort.name().equals(name))
                .filter(sort -> sort.field() == null || fields.visible(sort.field()))
                .findFirst()
                .orElseThrow(() -> new InvalidException(Problem.of("sort", "list.sort.unknown", name)));
    }
}
