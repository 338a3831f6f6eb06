package crm.bench;

import crm.domain.access.Permission;
import crm.domain.directory.PasswordHash;
import crm.domain.shared.Fold;
import java.util.List;
import java.util.stream.Stream;

/** The organisation as rows: roles, users with what they may do, queues, and the grantees that stand for them. */
final class CompanySheet {
    /** Everybody signs in with it. */
    static final String PASSWORD = "sightline-bench";

    private static final int SALES = 1;
    private static final int ADMINISTRATION = 2;

    private final Scale scale;
    private final Chance chance;
    private final Company company;
    private final String password = PasswordHash.of(PASSWORD).encoded();

    CompanySheet(Scale scale, Chance chance, Company company) {
        this.scale = scale;
        this.chance = chance;
        this.company = company;
    }

    static String userName(int user) {
        return "user" + user;
    }

    List<Rows> rows() {
        return Stream.concat(
                        Stream.of(
                                new Rows("role (id, parent_id, name)", scale.roles(), this::role),
                                new Rows("owner (id, kind)", scale.users() + scale.queues(), this::owner),
                                new Rows(
                                        "crm_user (id, user_name, first_name, last_name, display_name, email, role_id, active,"
                                                + " password_hash, sort_name, search_text)",
                                        scale.users(),
                                        this::user),
                                new Rows("queue (id, name)", scale.queues(), this::queue),
                                new Rows("public_group (id, name, confidential)", scale.groups(), this::group)),
                        Stream.concat(grantees(), permissions()))
                .toList();
    }

    private Stream<Rows> grantees() {
        return Stream.of(
                new Rows("grantee (id, kind, user_id)", scale.users(), (line, i) -> line.number(
                                company.ofUser((int) i + 1))
                        .text("USER")
                        .number(i + 1)),
                new Rows("grantee (id, kind, role_id)", scale.roles(), (line, i) -> line.number(
                                company.ofRole((int) i + 1))
                        .text("ROLE")
                        .number(i + 1)),
                new Rows("grantee (id, kind, role_id)", scale.roles(), (line, i) -> line.number(
                                company.ofRoleAndBelow((int) i + 1))
                        .text("ROLE_AND_BELOW")
                        .number(i + 1)),
                new Rows("grantee (id, kind, group_id)", scale.groups(), (line, i) -> line.number(
                                company.ofGroup((int) i + 1))
                        .text("GROUP")
                        .number(i + 1)),
                new Rows("grantee (id, kind, queue_id)", scale.queues(), (line, i) -> line.number(
                                company.ofQueue((int) i))
                        .text("QUEUE")
                        .number(company.queue((int) i))));
    }

    private Stream<Rows> permissions() {
        List<String> sales = Permission.ALL.stream()
                .filter(name -> !name.contains("_ALL") && !name.contains("ADMIN") && !name.endsWith("S_READ"))
                .toList();
        List<String> all = Permission.ALL;
        return Stream.of(
                new Rows("permission_set (id, name)", 2, (line, i) -> line.number(i + 1)
                        .text(i + 1 == SALES ? "Sales" : "Administration")),
                new Rows(
                        "permission_set_permission (permission_set_id, permission)",
                        sales.size(),
                        (line, i) -> line.number(SALES).text(sales.get((int) i))),
                new Rows(
                        "permission_set_permission (permission_set_id, permission)",
                        all.size(),
                        (line, i) -> line.number(ADMINISTRATION).text(all.get((int) i))),
                new Rows("user_permission_set (user_id, permission_set_id)", scale.users(), (line, i) -> line.number(
                                i + 1)
                        .number(company.apart((int) i + 1) == Company.Apart.EVERYTHING ? ADMINISTRATION : SALES)));
    }

    private void role(Line line, long i) {
        int role = (int) i + 1;
        int parent = company.parent(role);
        line.number(role);
        line.text(parent == 0 ? null : String.valueOf(parent));
        line.text("Role " + role);
    }

    private void owner(Line line, long i) {
        line.number(i + 1).text(i < scale.users() ? "USER" : "QUEUE");
    }

    private void user(Line line, long i) {
        int user = (int) i + 1;
        Names names = new Names(chance);
        String first = names.first(user);
        String last = names.last(user);
        String email = userName(user) + "@crm.test";
        int role = company.roleOf(user);
        line.number(user)
                .text(userName(user))
                .text(first)
                .text(last)
                .text(first + " " + last)
                .text(email);
        line.text(role == 0 ? null : String.valueOf(role));
        line.flag(company.active(user)).text(password).text(Fold.joined(last, first));
        line.text(Fold.joined(first + " " + last, userName(user), email));
    }

    private void queue(Line line, long i) {
        line.number(company.queue((int) i)).text("Queue " + (i + 1));
    }

    /** One in ten is a confidential circle, the first among them. */
    private void group(Line line, long i) {
        line.number(i + 1).text("Group " + (i + 1)).flag(i % 10 == 0);
    }
}
