package crm.ejb.access;

import crm.oracle.Circle;
import crm.oracle.Grantee;
import crm.oracle.Item;
import crm.oracle.Rule;
import crm.oracle.Share;
import crm.oracle.Sharing;
import crm.oracle.Teammate;
import crm.oracle.World;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The statements that turn what is given in one world into what is given in the next. */
final class SharingUpdates {
    private static final String GRANTEE =
            "(select id from grantee where kind = ? and coalesce(user_id, role_id, group_id, queue_id) = ?)";

    private final Rows rows;
    private final SharingRows sharing;

    SharingUpdates(Rows rows) {
        this.rows = rows;
        this.sharing = new SharingRows(rows);
    }

    void apply(World before, World after) throws SQLException {
        circles(before.sharing(), after.sharing());
        rules(before.sharing().rules(), after.sharing().rules());
        shares(before, after);
        team(before, after);
    }

    private void circles(Sharing before, Sharing after) throws SQLException {
        for (Circle circle : after.circles()) {
            Circle old = before.circle(circle.self()).orElseThrow();
            String table = SharingRows.table(circle.self().sort());
            if (old.confidential() != circle.confidential()) {
                rows.change(
                        "update " + table + " set confidential = ? where id = ?", circle.confidential(), id(circle));
            }
            for (Grantee gone : minus(old.listed(), circle.listed())) {
                String key = table.replace("public_", "") + "_id";
                String sql = "delete from " + table + "_member where " + key + " = ? and grantee_id = " + GRANTEE;
                rows.change(sql, id(circle), gone.sort().name(), gone.id());
            }
            sharing.addListed(
                    List.of(new Circle(circle.self(), circle.confidential(), minus(circle.listed(), old.listed()))));
        }
    }

    private void rules(List<Rule> before, List<Rule> after) throws SQLException {
        for (Rule rule : before) {
            Optional<Rule> now =
                    after.stream().filter(each -> each.id() == rule.id()).findFirst();
            if (now.isEmpty()) {
                rows.change("delete from sharing_rule where id = ?", rule.id());
            } else if (!now.get().equals(rule)) {
                change(now.get());
            }
        }
        for (Rule made : minus(after, before)) {
            if (before.stream().noneMatch(each -> each.id() == made.id())) {
                sharing.addRules(List.of(made));
            }
            if (made.criterion() != null) {
                sharing.match(made);
            }
        }
    }

    private void change(Rule rule) throws SQLException {
        Grantee target = rule.target();
        rows.change(
                "update sharing_rule set level = ?, path = crm_folded(?::text)::jsonpath, target_id = " + GRANTEE
                        + " where id = ?",
                rule.level().name(),
                SharingRows.path(rule),
                target.sort().name(),
                target.id(),
                rule.id());
    }

    private void shares(World before, World after) throws SQLException {
        List<Share> now = after.sharing().shares();
        for (Share gone : minus(before.sharing().shares(), now)) {
            if (!endsByItself(gone, before, after)) {
                Grantee grantee = gone.grantee();
                String sql = "delete from record_share where record_type = ? and record_id = ? and grantee_id = ";
                rows.change(
                        sql + GRANTEE,
                        gone.kind().name(),
                        gone.record(),
                        grantee.sort().name(),
                        grantee.id());
            }
        }
        List<Share> made = minus(now, before.sharing().shares());
        sharing.addGifts(Sharing.NOTHING.withShares(made));
    }

    /** Whether a change of owner or a deactivation ends the share without anybody asking. */
    private static boolean endsByItself(Share share, World before, World after) {
        Item item = after.item(share.kind(), share.record()).orElseThrow();
        int owner = before.item(share.kind(), share.record()).orElseThrow().owner();
        return item.owner() != owner
                || share.grantee().sort() == Grantee.Sort.USER
                        && isGone(share.grantee().id(), before, after);
    }

    private static boolean isGone(int user, World before, World after) {
        return !before.user(user).orElseThrow().active()
                || !after.user(user).orElseThrow().active();
    }

    private void team(World before, World after) throws SQLException {
        List<Teammate> now = after.sharing().team();
        for (Teammate gone : minus(before.sharing().team(), now)) {
            if (!isGone(gone.user(), before, after)) {
                String table = gone.kind().name().toLowerCase(java.util.Locale.ROOT);
                String sql = "delete from " + table + "_team_member where " + table + "_id = ? and user_id = ?";
                rows.change(sql, gone.record(), gone.user());
            }
        }
        sharing.addGifts(Sharing.NOTHING.withTeam(minus(now, before.sharing().team())));
    }

    private static int id(Circle circle) {
        return circle.self().id();
    }

    private static <T> List<T> minus(List<T> all, List<T> others) {
        return all.stream().filter(each -> !others.contains(each)).toList();
    }
}
