package crm.bench;

import crm.ejb.shared.MigrationMode;
import crm.ejb.shared.Migrations;
import crm.ejb.shared.Sql;
import crm.fixture.Database;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Fills a database with an organisation and its records, from a scale and a seed. Rows are copied without triggers and
 * without the indexes that no constraint needs; what triggers would have derived from them is then made in one statement
 * each, and the indexes are built.
 */
final class Generation {
    /** Clause C9 for all accounts at once: what {@code keep_account_scope} keeps. */
    private static final String CHILD_OWNERS = """
            insert into account_scope (account_id, child_type, owner_id, children)
            select account_id, '%1$s', owner_id, count(*) from %2$s where deleted_at is null group by account_id, owner_id
            """;

    private final Database database;
    private final Scale scale;
    private final Chance chance;
    private final Company company;
    private final Journal journal;

    Generation(Database database, Scale scale, long seed, Journal journal) {
        this.database = database;
        this.scale = scale;
        this.chance = new Chance(seed);
        this.company = new Company(scale, chance);
        this.journal = journal;
    }

    void run() throws SQLException, InterruptedException {
        journal.timed("schema", () -> new Migrations(database.source()).apply(MigrationMode.AUTO));
        List<Rows> rows = rows();
        Indexes indexes = Indexes.dropped(
                database.source(),
                Stream.concat(rows.stream().map(Rows::table), Stream.of("account_scope", "criteria_match")));
        try (Jdbc jdbc = Jdbc.to(database.source())) {
            journal.timed("rows", () -> new Loading(jdbc, journal).replace(rows));
            derive(jdbc);
            journal.timed("indexes", () -> indexes.build(journal));
            journal.timed("statistics", () -> jdbc.execute("vacuum (analyze)"));
            jdbc.execute("checkpoint");
        }
    }

    private List<Rows> rows() {
        Ownership ownership = new Ownership(scale, chance, company);
        AccountSheet accounts = new AccountSheet(scale, chance, ownership);
        ChildSheet children = new ChildSheet(scale, chance, ownership, accounts);
        LifeSheet life = new LifeSheet(scale, chance, company);
        List<Rows> rows = new ArrayList<>(new CompanySheet(scale, chance, company).rows());
        rows.addAll(new SharingSheet(scale, chance, company).rows());
        rows.add(new LeadSheet(scale, chance, ownership).rows());
        rows.addAll(List.of(accounts.rows(), children.contacts(), children.opportunities()));
        rows.addAll(List.of(life.conversions(), life.activities()));
        rows.addAll(new ExceptionSheet(scale, chance, company).rows());
        return rows;
    }

    private void derive(Jdbc jdbc) throws SQLException {
        for (String child : List.of("CONTACT", "OPPORTUNITY")) {
            String sql = String.format(CHILD_OWNERS, child, child.toLowerCase(java.util.Locale.ROOT));
            journal.timed("owners of children: " + child, () -> jdbc.execute(sql));
        }
        journal.timed(
                "matches of rules over values",
                () -> database.run(entities -> new ValueRules(scale, company, new SharingSheet(scale, chance, company))
                        .make(new Sql(entities))));
        sequence(jdbc, "role_seq", scale.roles());
        sequence(jdbc, "owner_seq", scale.users() + scale.queues());
        sequence(jdbc, "permission_set_seq", 2);
        sequence(jdbc, "public_group_seq", scale.groups());
        sequence(jdbc, "grantee_seq", company.ofQueue(scale.queues()));
        sequence(jdbc, "sharing_rule_seq", scale.ownerRules() + scale.valueRules());
        // taken in blocks of fifty, of which the sequence gives the end
        sequence(jdbc, "record_seq", scale.records() / 50 * 50 + 101);
        jdbc.execute("update organisation set name = 'Benchmark'");
        jdbc.execute("update access_epoch set epoch = nextval('access_epoch_seq')");
    }

    private static void sequence(Jdbc jdbc, String name, long value) throws SQLException {
        jdbc.execute("select setval('" + name + "', " + value + ")");
    }
}
