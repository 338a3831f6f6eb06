package crm.ejb.directory;

import crm.domain.directory.GranteeKind;
import crm.domain.shared.Fold;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import crm.ejb.shared.Search;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** All grantees by the names people know them by. */
@Dependent
public class GranteeNames {
    private static final String USERS = """
            select g.id, g.kind, u.display_name from grantee g join crm_user u on u.id = g.user_id where u.active
            """;
    private static final String OTHERS = """
            select g.id, g.kind, coalesce(r.name, p.name, q.name) as name
            from grantee g left join role r on r.id = g.role_id left join public_group p on p.id = g.group_id
            left join queue q on q.id = g.queue_id
            where g.kind <> 'USER' order by lower(coalesce(r.name, p.name, q.name)), g.id
            """;
    private static final String NAMED = """
            select g.id, g.kind, coalesce(u.display_name, r.name, p.name, q.name) as name
            from grantee g left join crm_user u on u.id = g.user_id left join role r on r.id = g.role_id
            left join public_group p on p.id = g.group_id left join queue q on q.id = g.queue_id
            where g.id = any(?) order by lower(coalesce(u.display_name, r.name, p.name, q.name)), g.id
            """;

    private final Sql sql;

    @Inject
    public GranteeNames(Sql sql) {
        this.sql = sql;
    }

    /**
     * Grantees of the kinds whose name contains all words of the text: groups, queues and roles first, then active users.
     *
     * @param text null or blank for any
     */
    public List<GranteeRow> find(String text, Set<GranteeKind> kinds, int limit) {
        Stream<GranteeRow> others = sql.list(SqlText.of(OTHERS), GranteeNames::row).stream()
                .filter(row -> kinds.contains(row.kind()))
                .filter(row -> contains(Fold.of(row.name()), Fold.of(text)));
        List<GranteeRow> found = new ArrayList<>(others.limit(limit).toList());
        if (kinds.contains(GranteeKind.USER) && found.size() < limit) {
            SqlText users = SqlText.of(USERS);
            SqlText words = new Search("u.search_text", text).condition();
            if (!words.isEmpty()) {
                users.add(" and ").add(words);
            }
            users.add(" order by u.sort_name, u.id limit ?", limit - found.size());
            found.addAll(sql.list(users, GranteeNames::row));
        }
        return found;
    }

    /** The grantees of those numbers, by name; numbers that are none are left out. */
    public List<GranteeRow> named(Collection<Integer> ids) {
        int[] wanted = ids.stream().mapToInt(Integer::intValue).toArray();
        return sql.list(SqlText.of(NAMED, (Object) wanted), GranteeNames::row);
    }

    /** As {@link #named}, by number. */
    public Map<Integer, GranteeRow> byId(Collection<Integer> ids) {
        Map<Integer, GranteeRow> rows = new HashMap<>();
        named(ids).forEach(row -> rows.put(row.id(), row));
        return rows;
    }

    /** @throws InvalidException naming the field, if a number is no grantee of one of the kinds */
    public void requireKnown(String field, Collection<Integer> ids, Set<GranteeKind> kinds) {
        Map<Integer, GranteeRow> known = byId(ids);
        boolean strange = ids.stream()
                .anyMatch(id ->
                        !known.containsKey(id) || !kinds.contains(known.get(id).kind()));
        if (strange) {
            throw new InvalidException(Problem.of(field, "problem.choice"));
        }
    }

    private static boolean contains(String name, String text) {
        return Stream.of(text.split(" ", -1)).allMatch(name::contains);
    }

    private static GranteeRow row(ResultSet row) throws SQLException {
        return new GranteeRow(row.getInt(1), GranteeKind.valueOf(row.getString(2)), row.getString(3));
    }
}
