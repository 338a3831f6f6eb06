package crm.ejb.directory;

import crm.domain.directory.Owner;
import crm.domain.directory.User;
import crm.domain.directory.UserProfile;
import crm.domain.shared.Count;
import crm.domain.shared.InvalidException;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.Paging;
import crm.domain.shared.Problem;
import crm.domain.shared.Slice;
import crm.ejb.shared.Search;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All users there are, active or not. */
@Dependent
public class Users {
    private static final String ROWS = """
            select u.id, u.user_name, u.display_name, u.email, r.name as role_name, u.active, u.last_sign_in_at,
                   coalesce((select string_agg(p.name, ', ' order by p.name)
                             from user_permission_set s join permission_set p on p.id = s.permission_set_id
                             where s.user_id = u.id), '') as permission_sets
            from crm_user u left join role r on r.id = u.role_id
            where true
            """;

    private final EntityManager entities;
    private final Sql sql;

    @Inject
    public Users(EntityManager entities, Sql sql) {
        this.entities = entities;
        this.sql = sql;
    }

    /**
     * One slice of the users in the order of their last names; cursors are the ids of the rows at the edges.
     *
     * @param part the roles in which they must be; empty for any, or none
     */
    public Slice<UserRow> page(UserFilter filter, Optional<Set<Integer>> part, Paging paging) {
        boolean back = paging.before() != null;
        String edge = back ? paging.before() : paging.after();
        boolean forward = paging.descending() == back;
        SqlText text = SqlText.of(ROWS);
        condition(filter, part, text);
        if (edge != null) {
            text.add(forward ? " and (u.sort_name, u.id) > " : " and (u.sort_name, u.id) < ")
                    .add("(select e.sort_name, e.id from crm_user e where e.id = ?)", cursor(edge));
        }
        text.add(forward ? " order by u.sort_name, u.id" : " order by u.sort_name desc, u.id desc")
                .add(" limit ?", paging.size() + 1);
        return cut(sql.list(text, Users::row), paging, count(filter, part));
    }

    /**
     * The user itself, for a change.
     *
     * @throws NotFoundException if there is none
     */
    public User require(int id) {
        User user = entities.find(User.class, id);
        if (user == null) {
            throw new NotFoundException("user/" + id);
        }
        return user;
    }

    /**
     * Stores a new active user with an identity of his own.
     *
     * @throws InvalidException if the user name is taken
     */
    public User add(UserProfile profile, Instant now) {
        if (named(profile.userName()).isPresent()) {
            throw new InvalidException(Problem.of("userName", "problem.taken"));
        }
        Owner identity = Owner.forUser();
        entities.persist(identity);
        User user = new User(identity, profile, now);
        entities.persist(user);
        return user;
    }

    /** The user who signs in by that name. */
    public Optional<User> named(String userName) {
        return sql.first(SqlText.of("select id from crm_user where user_name = ?", userName), row -> row.getInt(1))
                .map(this::require);
    }

    private Count count(UserFilter filter, Optional<Set<Integer>> part) {
        SqlText text = SqlText.of("select count(*) from crm_user u where true");
        condition(filter, part, text);
        return Count.exactly(sql.first(text, row -> row.getInt(1)).orElse(0));
    }

    private static void condition(UserFilter filter, Optional<Set<Integer>> part, SqlText text) {
        Search search = new Search("u.search_text", filter.text());
        search.equal("u.active", filter.active());
        search.equal("u.role_id", filter.roleId());
        part.ifPresent(roles -> search.and("u.role_id = any(?)", (Object)
                roles.stream().mapToInt(Integer::intValue).toArray()));
        if (!search.condition().isEmpty()) {
            text.add(" and ").add(search.condition());
        }
    }

    private static int cursor(String edge) {
        try {
            return Integer.parseInt(edge);
        } catch (NumberFormatException broken) {
            throw new InvalidException(Problem.of("after", "list.cursor.invalid"));
        }
    }

    private static Slice<UserRow> cut(List<UserRow> found, Paging paging, Count count) {
        boolean back = paging.before() != null;
        boolean more = found.size() > paging.size();
        List<UserRow> shown = new ArrayList<>(more ? found.subList(0, paging.size()) : found);
        if (back) {
            Collections.reverse(shown);
        }
        boolean hasPrevious = back ? more : paging.after() != null;
        boolean hasNext = back || more;
        return new Slice<>(
                shown,
                hasPrevious && !shown.isEmpty() ? String.valueOf(shown.get(0).id()) : null,
                hasNext && !shown.isEmpty()
                        ? String.valueOf(shown.get(shown.size() - 1).id())
                        : null,
                count);
    }

    private static UserRow row(ResultSet row) throws SQLException {
        Timestamp signedIn = row.getTimestamp("last_sign_in_at");
        return new UserRow(
                row.getInt("id"),
                row.getString("user_name"),
                row.getString("display_name"),
                row.getString("email"),
                row.getString("role_name"),
                row.getString("permission_sets"),
                row.getBoolean("active"),
                signedIn == null ? null : signedIn.toInstant());
    }
}
