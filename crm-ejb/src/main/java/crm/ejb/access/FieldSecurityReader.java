package crm.ejb.access;

import crm.domain.access.Permission;
import crm.domain.shared.FieldAccess;
import crm.domain.shared.FieldRights;
import crm.domain.shared.RecordType;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads what permission sets say about fields: one empty answer where nobody restricts any. */
final class FieldSecurityReader {
    private final Sql sql;

    FieldSecurityReader(Sql sql) {
        this.sql = sql;
    }

    FieldSecurity read() {
        Map<Integer, Map<RecordType, Map<String, FieldAccess>>> restricted = restricted();
        if (restricted.isEmpty()) {
            return FieldSecurity.OPEN;
        }
        Map<Integer, Map<RecordType, FieldRights>> bySet = new HashMap<>();
        for (RecordType type : RecordType.values()) {
            sql.list(
                    SqlText.of(
                            "select permission_set_id from permission_set_permission where permission = ?",
                            Permission.read(type)),
                    row -> bySet.computeIfAbsent(row.getInt(1), set -> new EnumMap<>(RecordType.class))
                            .put(type, said(restricted.get(row.getInt(1)), type)));
        }
        return new FieldSecurity(bySet, setsOfUsers());
    }

    private static FieldRights said(Map<RecordType, Map<String, FieldAccess>> restricted, RecordType type) {
        return restricted == null ? FieldRights.ALL : FieldRights.except(restricted.getOrDefault(type, Map.of()));
    }

    private Map<Integer, Map<RecordType, Map<String, FieldAccess>>> restricted() {
        Map<Integer, Map<RecordType, Map<String, FieldAccess>>> bySet = new HashMap<>();
        sql.list(
                SqlText.of("select permission_set_id, record_type, field, access from permission_set_field"),
                row -> bySet.computeIfAbsent(row.getInt(1), set -> new EnumMap<>(RecordType.class))
                        .computeIfAbsent(RecordType.valueOf(row.getString(2)), type -> new HashMap<>())
                        .put(row.getString(3), FieldAccess.valueOf(row.getString(4))));
        return bySet;
    }

    private Map<Integer, Set<Integer>> setsOfUsers() {
        Map<Integer, Set<Integer>> byUser = new HashMap<>();
        sql.list(
                SqlText.of("select user_id, permission_set_id from user_permission_set"),
                row -> byUser.computeIfAbsent(row.getInt(1), user -> new HashSet<>())
                        .add(row.getInt(2)));
        return byUser;
    }
}
