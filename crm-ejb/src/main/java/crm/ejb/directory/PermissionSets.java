package crm.ejb.directory;

import crm.domain.directory.PermissionSet;
import crm.domain.shared.FieldRights;
import crm.domain.shared.InvalidException;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.Problem;
import crm.domain.shared.RecordType;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** All permission sets there are. */
@Dependent
public class PermissionSets {
    private static final String ROWS = """
            select p.id, p.name, p.description,
                   (select count(*) from permission_set_permission x where x.permission_set_id = p.id) as permissions,
                   (select count(*) from user_permission_set u where u.permission_set_id = p.id) as users
            from permission_set p order by lower(p.name)
            """;

    private final EntityManager entities;
    private final Sql sql;
    private final FieldRestrictions fields;

    @Inject
    public PermissionSets(EntityManager entities, Sql sql) {
        this.entities = entities;
        this.sql = sql;
        this.fields = new FieldRestrictions(sql);
    }

    /** Every permission set, by name. */
    public List<PermissionSetRow> all() {
        return sql.list(
                SqlText.of(ROWS),
                row -> new PermissionSetRow(
                        row.getInt("id"),
                        row.getString("name"),
                        row.getString("description"),
                        row.getInt("permissions"),
                        row.getInt("users")));
    }

    /**
     * The permission set itself, for a change.
     *
     * @throws NotFoundException if there is none
     */
    public PermissionSet require(int id) {
        PermissionSet set = entities.find(PermissionSet.class, id);
        if (set == null) {
            throw new NotFoundException("permissionSet/" + id);
        }
        return set;
    }

    /**
     * The functions that sets give together.
     *
     * @throws InvalidException if one of them does not exist
     */
    public Set<String> together(Collection<Integer> ids) {
        Set<String> permissions = new TreeSet<>();
        for (Integer id : ids) {
            PermissionSet set = entities.find(PermissionSet.class, id);
            if (set == null) {
                throw new InvalidException(Problem.of("permissionSetIds", "problem.choice"));
            }
            permissions.addAll(set.permissions());
        }
        return permissions;
    }

    /** The names of sets, by name. */
    public List<String> names(Collection<Integer> ids) {
        List<String> names = new ArrayList<>();
        ids.forEach(id -> names.add(require(id).name()));
        names.sort(String.CASE_INSENSITIVE_ORDER);
        return names;
    }

    /** What sets give together of the fields of each type; nothing where none of them gives READ. */
    Map<RecordType, FieldRights> fieldsTogether(Collection<Integer> ids) {
        Map<RecordType, FieldRights> together = new EnumMap<>(RecordType.class);
        for (Integer id : ids) {
            fields.given(require(id)).forEach((type, rights) -> together.merge(type, rights, FieldRights::or));
        }
        return together;
    }

    /** What a set with these permissions gives of the fields of each type. */
    Map<RecordType, FieldRights> fields(int id, Set<String> permissions) {
        return fields.given(id, permissions);
    }

    /** Counts a change of a set that is stored beside it, so that whoever read it before notices. */
    public void touch(PermissionSet set) {
        entities.lock(set, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        entities.flush();
    }

    /** How many users have the set, active or not. */
    public int users(int id) {
        return sql.first(
                        SqlText.of("select count(*) from user_permission_set where permission_set_id = ?", id),
                        row -> row.getInt(1))
                .orElse(0);
    }

    /** @throws InvalidException if another set has that name, in whatever case */
    public void requireFree(String name, Integer exceptId) {
        SqlText taken = SqlText.of(
                "select 1 from permission_set where lower(name) = lower(?) and id <> ?",
                name,
                exceptId == null ? 0 : exceptId);
        if (sql.first(taken, row -> 1).isPresent()) {
            throw new InvalidException(Problem.of("name", "problem.taken"));
        }
    }

    /** Stores a new set. */
    public void add(PermissionSet set) {
        entities.persist(set);
        entities.flush();
    }

    /** Removes a set that nobody has. */
    public void remove(PermissionSet set) {
        entities.remove(set);
        entities.flush();
    }
}
