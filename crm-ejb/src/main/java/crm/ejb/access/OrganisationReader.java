package crm.ejb.access;

import crm.domain.access.AccessDefault;
import crm.domain.access.AccessDefaults;
import crm.domain.access.AccessLevel;
import crm.domain.access.DefaultLevel;
import crm.domain.access.Permission;
import crm.domain.directory.Grantee;
import crm.domain.directory.GranteeKind;
import crm.domain.shared.RecordType;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the organisation from the database, as of one epoch. */
final class OrganisationReader {
    private final Sql sql;

    OrganisationReader(Sql sql) {
        this.sql = sql;
    }

    /** The organisation as this transaction sees it now; reads again if it changed while being read. */
    Organisation read() {
        while (true) {
            long before = epoch();
            Staff staff = new Staff(members(), new FieldSecurityReader(sql).read());
            Organisation read = new Organisation(before, defaults(), roles(), staff, sharing());
            if (epoch() == before) {
                return read;
            }
        }
    }

    /** The epoch this transaction sees now. */
    long epoch() {
        return sql.first(SqlText.of("select epoch from access_epoch"), row -> row.getLong(1))
                .orElseThrow(() -> new IllegalStateException("access_epoch has no row"));
    }

    private AccessDefaults defaults() {
        Map<RecordType, AccessDefault> byType = new EnumMap<>(RecordType.class);
        sql.list(
                SqlText.of("select record_type, level, hierarchy from default_access"),
                row -> byType.put(
                        RecordType.valueOf(row.getString(1)),
                        new AccessDefault(DefaultLevel.valueOf(row.getString(2)), row.getBoolean(3))));
        return new AccessDefaults(byType);
    }

    private List<RolePlace> roles() {
        return sql.list(
                SqlText.of("select id, parent_id, name, contact_access, opportunity_access from role"),
                row -> new RolePlace(
                        row.getInt(1),
                        integer(row, 2),
                        row.getString(3),
                        AccessLevel.valueOf(row.getString(4)),
                        AccessLevel.valueOf(row.getString(5))));
    }

    private Sharing sharing() {
        return new Sharing(grantees(), circles("public_group", "group_id"), circles("queue", "queue_id"), rules());
    }

    private List<Grantee> grantees() {
        return sql.list(
                SqlText.of("select id, kind, coalesce(user_id, role_id, group_id, queue_id) from grantee"),
                row -> new Grantee(row.getInt(1), GranteeKind.valueOf(row.getString(2)), row.getInt(3)));
    }

    private List<Circle> circles(String table, String key) {
        Map<Integer, List<Integer>> listed = new HashMap<>();
        sql.list(SqlText.of("select " + key + ", grantee_id from " + table + "_member"), row -> listed.computeIfAbsent(
                        row.getInt(1), id -> new ArrayList<>())
                .add(row.getInt(2)));
        return sql.list(
                SqlText.of("select id, name, confidential from " + table),
                row -> new Circle(
                        row.getInt(1),
                        row.getString(2),
                        row.getBoolean(3),
                        listed.getOrDefault(row.getInt(1), List.of())));
    }

    private List<Rule> rules() {
        return sql.list(
                SqlText.of("select id, name, record_type, source_id, target_id, level from sharing_rule"),
                row -> new Rule(
                        row.getInt(1),
                        row.getString(2),
                        RecordType.valueOf(row.getString(3)),
                        integer(row, 4),
                        row.getInt(5),
                        AccessLevel.valueOf(row.getString(6))));
    }

    private List<Member> members() {
        Map<Integer, Set<String>> permissions = permissions();
        return sql.list(
                SqlText.of("select id, user_name, display_name, role_id, active, sessions_valid_from from crm_user"),
                row -> new Member(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        integer(row, 4),
                        row.getBoolean(5),
                        row.getTimestamp(6).toInstant(),
                        permissions.getOrDefault(row.getInt(1), Set.of(Permission.SIGNED_IN))));
    }

    private Map<Integer, Set<String>> permissions() {
        Map<Integer, Set<String>> bySet = new HashMap<>();
        sql.list(
                SqlText.of("select permission_set_id, permission from permission_set_permission"),
                row -> bySet.computeIfAbsent(row.getInt(1), id -> new HashSet<>())
                        .add(row.getString(2)));
        Map<Integer, Set<String>> byUser = new HashMap<>();
        sql.list(
                SqlText.of("select user_id, permission_set_id from user_permission_set"),
                row -> byUser.computeIfAbsent(row.getInt(1), id -> new HashSet<>(Set.of(Permission.SIGNED_IN)))
                        .addAll(bySet.getOrDefault(row.getInt(2), Set.of())));
        return byUser;
    }

    private static Integer integer(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
