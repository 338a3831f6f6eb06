package crm.ejb.access;

import crm.oracle.Item;
import crm.oracle.Kind;
import crm.oracle.Permission;
import crm.oracle.Role;
import crm.oracle.Setting;
import crm.oracle.User;
import crm.oracle.World;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;

/** The statements that change what is in both worlds but not the same. */
final class WorldUpdates {
    private final Connection connection;

    WorldUpdates(Connection connection) {
        this.connection = connection;
    }

    void apply(World before, World after) throws SQLException {
        for (Role role : before.roles()) {
            apply(role, after.role(role.id()).orElseThrow());
        }
        for (User user : before.users()) {
            apply(user, after.user(user.id()).orElseThrow());
        }
        for (Kind kind : Kind.values()) {
            apply(kind, before.settings().of(kind), after.settings().of(kind));
        }
        for (Item item : before.items()) {
            apply(item, after.item(item.kind(), item.id()).orElseThrow());
        }
    }

    private void apply(Role before, Role after) throws SQLException {
        if (!before.equals(after)) {
            String sql = "update role set parent_id = ?, contact_access = ?, opportunity_access = ? where id = ?";
            run(
                    sql,
                    after.parent(),
                    after.contacts().name(),
                    after.opportunities().name(),
                    after.id());
        }
    }

    private void apply(User before, User after) throws SQLException {
        if (before.active() != after.active() || !java.util.Objects.equals(before.role(), after.role())) {
            run("update crm_user set role_id = ?, active = ? where id = ?", after.role(), after.active(), after.id());
        }
        for (Permission permission : Permission.values()) {
            boolean had = before.permissions().contains(permission);
            boolean has = after.permissions().contains(permission);
            if (had && !has) {
                String sql = "delete from permission_set_permission where permission_set_id = ? and permission = ?";
                run(sql, after.id(), permission.name());
            } else if (has && !had) {
                run("insert into permission_set_permission values (?, ?)", after.id(), permission.name());
            }
        }
    }

    private void apply(Kind kind, Setting before, Setting after) throws SQLException {
        if (!before.equals(after)) {
            String sql = "update default_access set level = ?, hierarchy = ? where record_type = ?";
            run(sql, after.access().name(), after.hierarchy(), kind.name());
        }
    }

    private void apply(Item before, Item after) throws SQLException {
        String table = after.kind().name().toLowerCase(Locale.ROOT);
        if (before.owner() != after.owner()) {
            run("update " + table + " set owner_id = ? where id = ?", after.owner(), after.id());
        }
        if (after.kind().isChild() && !before.account().equals(after.account())) {
            String owner = "(select owner_id from account where id = ?)";
            String sql = "update " + table + " set account_id = ?, account_owner_id = " + owner + " where id = ?";
            run(sql, after.account(), after.account(), after.id());
        }
        if (before.deleted() != after.deleted()) {
            String when = after.deleted() ? "now()" : "null";
            String who = after.deleted() ? "owner_id" : "null";
            run(
                    "update " + table + " set deleted_at = " + when + ", deleted_by = " + who + " where id = ?",
                    after.id());
        }
        if (!before.converted() && after.converted()) {
            run("update lead set status = 'CONVERTED', converted_at = now() where id = ?", after.id());
        }
    }

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i], values[i] == null ? java.sql.Types.INTEGER : type(values[i]));
            }
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("not one row: " + sql);
            }
        }
    }

    private static int type(Object value) {
        return switch (value.getClass().getSimpleName()) {
            case "Integer" -> java.sql.Types.INTEGER;
            case "Long" -> java.sql.Types.BIGINT;
            case "Boolean" -> java.sql.Types.BOOLEAN;
            default -> java.sql.Types.VARCHAR;
        };
    }
}
