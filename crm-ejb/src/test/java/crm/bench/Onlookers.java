package crm.bench;

import crm.domain.access.AccessLevel;
import crm.domain.shared.RecordType;
import crm.ejb.access.RecordAccess;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** People of each class: by how many leads they see, found by counting. Noted beside the data, since counting takes long. */
final class Onlookers {
    private static final int EACH = 4;
    private static final String OPEN = "r.deleted_at is null and r.converted_at is null and ";

    private final Node node;
    private final Scale scale;
    private final Company company;

    Onlookers(Node node, Scale scale, Company company) {
        this.node = node;
        this.scale = scale;
        this.company = company;
    }

    /** Classes by name, in the order of the tables; those of which nobody was found are left out. */
    Map<String, List<Onlooker>> classes(Path note) throws IOException, SQLException {
        Map<String, List<Onlooker>> classes = new LinkedHashMap<>();
        for (String name : List.of("0", "10", "1k", "10k", "50k", "500k", "5M", "all", "legacy", "legacyAll")) {
            classes.put(name, new ArrayList<>());
        }
        for (Onlooker one : counted(note)) {
            List<Onlooker> same = classes.get(nameOf(one));
            if (same != null && same.size() < EACH) {
                same.add(one);
            }
        }
        classes.values().removeIf(List::isEmpty);
        return classes;
    }

    private String nameOf(Onlooker one) {
        int sealed = company.sealed(company.roleOf(one.user()));
        if (sealed >= 0) {
            return sealed == Ownership.BOTH ? "legacyAll" : "legacy";
        }
        if (company.apart(one.user()) == Company.Apart.EVERYTHING) {
            return "all";
        }
        if (one.visible() <= 1_500) {
            return one.visible() == 0 ? "0" : one.visible() < 100 ? "10" : one.visible() > 300 ? "1k" : "";
        }
        double share = (double) one.visible() / scale.leads();
        if (share < 0.03) {
            return share < 0.0025 ? "10k" : share > 0.003 && share < 0.012 ? "50k" : "";
        }
        return share < 0.2 ? "500k" : share > 0.35 ? "5M" : "";
    }

    private List<Onlooker> counted(Path note) throws IOException, SQLException {
        List<Onlooker> all = new ArrayList<>();
        if (Files.exists(note)) {
            for (String line : Files.readAllLines(note)) {
                String[] parts = line.split("=", 2);
                all.add(new Onlooker(Integer.parseInt(parts[0]), Long.parseLong(parts[1])));
            }
            return all;
        }
        StringBuilder text = new StringBuilder();
        for (int user : candidates()) {
            all.add(new Onlooker(user, visible(user)));
            text.append(user)
                    .append('=')
                    .append(all.get(all.size() - 1).visible())
                    .append('\n');
        }
        Files.writeString(note, text);
        return all;
    }

    private Set<Integer> candidates() throws SQLException {
        Set<Integer> users = new LinkedHashSet<>();
        for (int i = 0; i < 3 * Company.Apart.values().length; i++) {
            users.add(scale.placed() + 1 + i);
        }
        for (int sealed = 0; sealed < Company.SEALED; sealed++) {
            int wanted = sealed;
            company.roles(4).filter(role -> company.sealed(role) == wanted).forEach(users::add);
        }
        node.probe()
                .jdbc()
                .texts(
                        "select g.user_id from public_group_member m join grantee g on g.id = m.grantee_id where m.group_id = 1")
                .forEach(user -> users.add(Integer.valueOf(user)));
        for (int level = 2; level <= Company.DEPTH; level++) {
            int every = Math.max(1, (int) company.roles(level).count() / (level < 5 ? 6 : 12));
            company.roles(level).filter(role -> role % every == 0).forEach(users::add);
        }
        users.removeIf(user -> !company.active(user));
        return users;
    }

    private long visible(int user) {
        Node.Taken<Long> taken = node.as(CompanySheet.userName(user), desk -> {
            desk.door(Sql.class).update(SqlText.of("set local statement_timeout = 0"));
            return desk.door(RecordAccess.class)
                    .withCondition(
                            desk.door(crm.ejb.access.CurrentViewer.class).get(), conditions -> desk.door(Sql.class)
                                    .first(
                                            SqlText.of("select count(*) from lead r where " + OPEN)
                                                    .add(conditions.of(RecordType.LEAD, "r", AccessLevel.READ)),
                                            row -> row.getLong(1)))
                    .orElseThrow();
        });
        return taken.answer();
    }
}
