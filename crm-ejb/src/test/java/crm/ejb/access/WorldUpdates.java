package crm.ejb.access;

import crm.oracle.Item;
import crm.oracle.Kind;
import crm.oracle.Permission;
import crm.oracle.Role;
import crm.oracle.Setting;
import crm.oracle.User;
import crm.oracle.World;
import java.sql.SQLException;
import java.util.Locale;

/** The statements that change what is in both worlds but not the same. */
final class WorldUpdates {
    private final Rows rows;

    WorldUpdates(Rows rows) {
        this.rows = rows;
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
            rows.change(
                    sql,
                    after.parent(),
                    after.contacts().name(),
                    after.opportunities().name(),
                    after.id());
        }
    }

    private void apply(User before, User after) throws SQLException {
        if (before.active() != after.active() || !java.util.Objects.equals(before.role(), after.role())) {
            rows.change(
                    "update crm_user set role_id = ?, active = ? where id = ?",
                    after.role(),
                    after.active(),
                    after.id());
        }
        for (Permission permission : Permission.values()) {
            boolean had = before.permissions().contains(permission);
            boolean has = after.permissions().contains(permission);
            if (had && !has) {
                String sql = "delete from permission_set_permission where permission_set_id = ? and permission = ?";
                rows.change(sql, after.id(), permission.name());
            } else if (has && !had) {
                rows.change("insert into permission_set_permission values (?, ?)", after.id(), permission.name());
            }
        }
    }

    private void apply(Kind kind, Setting before, Setting after) throws SQLException {
        if (!before.equals(after)) {
            String sql = "update default_access set level = ?, hierarchy = ? where record_type = ?";
            rows.change(sql, after.access().name(), after.hierarchy(), kind.name());
        }
    }

    private void apply(Item before, Item after) throws SQLException {
        String table = after.kind().name().toLowerCase(Locale.ROOT);
        if (before.owner() != after.owner()) {
            rows.change("update " + table + " set owner_id = ? where id = ?", after.owner(), after.id());
        }
        if (after.kind().isChild() && !before.account().equals(after.account())) {
            String owner = "(select owner_id from account where id = ?)";
            String sql = "update " + table + " set account_id = ?, account_owner_id = " + owner + " where id = ?";
            rows.change(sql, after.account(), after.account(), after.id());
        }
        if (before.deleted() != after.deleted()) {
            String when = after.deleted() ? "now()" : "null";
            String who = after.deleted() ? "(select min(id) from crm_user)" : "null";
            rows.change(
                    "update " + table + " set deleted_at = " + when + ", deleted_by = " + who + " where id = ?",
                    after.id());
        }
        if (!before.content().equals(after.content())) {
            CriterionPath columns = new CriterionPath(after.kind());
            rows.change(
                    "update " + table + " set " + columns.text() + " = ? where id = ?",
                    after.content().text(),
                    after.id());
            if (columns.number() != null) {
                String sql = "update " + table + " set " + columns.number() + " = ? where id = ?";
                rows.change(sql, after.content().number(), after.id());
            }
        }
        if (!before.converted() && after.converted()) {
            rows.change("update lead set status = 'CONVERTED', converted_at = now() where id = ?", after.id());
        }
    }
}
