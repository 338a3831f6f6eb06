package crm.ejb.access;

import crm.domain.shared.RecordType;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import crm.fixture.Database;
import crm.fixture.Statements;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Measures previews over a large organisation: 10,000 users in 1,000 roles, 50 queues, 200 groups, 300 owner rules, a
 * million leads (or as many as the first argument says), a tenth as many accounts, opportunities and contacts, 50,000
 * shares. Prints the time of each preview, or of those whose name has the second argument in it, beside that of a plain
 * count of the leads.
 */
public final class PreviewTrial {
    private static final int RUNS = Integer.getInteger("crm.preview.runs", 5);
    private static final PreviewFilter FIRST = new PreviewFilter(null, 0, 20);

    private static final String ORGANISATION = """
            insert into role (id, parent_id, name)
                select i, case when i = 1 then null when i <= 6 then 1 else (i - 2) / 5 + 1 end, 'Role ' || i
                from generate_series(1, 1000) i;
            insert into owner (id, kind) select i, 'USER' from generate_series(1, 10000) i;
            insert into crm_user (id, user_name, last_name, display_name, email, role_id, active)
                select i, 'user' || i, 'User ' || i, 'User ' || i, i || '@example.com', (i * 7919) % 1000 + 1, true
                from generate_series(1, 10000) i;
            insert into permission_set (id, name) values (900001, 'Works'), (900002, 'Administers');
            insert into permission_set_permission
                select 900001, p from unnest(array['LEAD_READ', 'LEAD_EDIT', 'ACCOUNT_READ', 'ACCOUNT_EDIT',
                    'CONTACT_READ', 'CONTACT_EDIT', 'OPPORTUNITY_READ', 'OPPORTUNITY_EDIT']) p;
            insert into permission_set_permission values (900002, 'VIEW_ALL_DATA');
            insert into user_permission_set (user_id, permission_set_id) select i, 900001 from generate_series(1, 10000) i;
            insert into user_permission_set (user_id, permission_set_id) values (10000, 900002);
            insert into owner (id, kind) select 10000 + i, 'QUEUE' from generate_series(1, 50) i;
            insert into queue (id, name) select 10000 + i, 'Queue ' || i from generate_series(1, 50) i;
            insert into public_group (id, name) select i, 'Group ' || i from generate_series(1, 200) i;
            insert into public_group_member select g, x.id, x.kind from generate_series(1, 200) g, lateral (
                select id, kind from grantee where kind <> 'QUEUE' and kind <> 'GROUP' order by (id * 31 + g * 17) % 9973
                limit 12) x;
            insert into queue_member select 10000 + q, x.id, x.kind from generate_series(1, 50) q, lateral (
                select id, kind from grantee where kind in ('ROLE', 'USER') order by (id * 37 + q * 13) % 9967 limit 10) x;
            insert into sharing_rule (id, record_type, kind, name, source_id, target_id, level)
                select i, (array['LEAD', 'ACCOUNT', 'CONTACT', 'OPPORTUNITY'])[i % 4 + 1], 'OWNER', 'Rule ' || i,
                    (select id from grantee where kind = 'ROLE_AND_BELOW' and role_id = i * 3 % 900 + 100),
                    (select id from grantee where kind = 'ROLE' and role_id = i * 7 % 900 + 100),
                    case when i % 2 = 0 then 'READ' else 'EDIT' end from generate_series(1, 300) i;
            """;

    private static final String RECORDS = """
            set session_replication_role = replica;
            insert into lead (id, owner_id, last_name, sort_name, search_text, status, status_since, source, channel,
                    created_at, created_by, updated_at, updated_by)
                select i, case when i % 10 = 0 then 10001 + i % 50 else 1 + floor(10000 * random() ^ 2)::int end,
                    'Lead ' || i, md5(i::text), 'lead ' || i, 'NEW', now(), 'WEB_FORM', 'INBOUND',
                    now() - i * interval '1 second', 1, now(), 1
                from generate_series(1, LEADS) i;
            insert into account (id, kind, owner_id, name, sort_name, name_key, search_text, created_at, created_by,
                    updated_at, updated_by)
                select i, 'BUSINESS', 1 + i * 7919 % 10000, 'Account ' || i, md5(i::text), i::text, 'account ' || i, now(),
                    1, now(), 1
                from generate_series(1, ACCOUNTS) i;
            insert into opportunity (id, account_id, account_owner_id, owner_id, name, sort_name, search_text, stage,
                    stage_since, probability, forecast_category, currency, close_date, created_at, created_by,
                    updated_at, updated_by)
                select a.id, a.id, a.owner_id, 1 + a.id * 31 % 10000, 'Opportunity ' || a.id, md5(a.id::text), 'o',
                    'PROSPECTING', now(), 10, 'PIPELINE', 'EUR', current_date, now(), 1, now(), 1 from account a;
            insert into contact (id, account_id, account_owner_id, owner_id, last_name, sort_name, search_text,
                    created_at, created_by, updated_at, updated_by)
                select a.id, a.id, a.owner_id, 1 + a.id * 37 % 10000, 'Contact ' || a.id, md5(a.id::text), 'c', now(), 1,
                    now(), 1 from account a;
            insert into account_scope (account_id, child_type, owner_id, children)
                select account_id, 'OPPORTUNITY', owner_id, 1 from opportunity
                union all select account_id, 'CONTACT', owner_id, 1 from contact;
            insert into record_share (record_type, record_id, grantee_id, level, reason, shared_by)
                select 'LEAD', i * 20, (select min(id) from grantee) + i * 7 % 12000, 'READ', 'Trial', 1
                from generate_series(1, SHARES) i where exists (select 1 from grantee g
                    where g.id = (select min(id) from grantee) + i * 7 % 12000);
            set session_replication_role = origin;
            analyze;
            """;

    private PreviewTrial() {}

    /** Makes the data, and measures. */
    public static void main(String[] args) throws SQLException {
        int leads = args.length == 0 ? 1_000_000 : Integer.parseInt(args[0]);
        String asked = args.length < 2 ? "" : args[1];
        Map<String, String> changes = new LinkedHashMap<>();
        changes.put("a branch moves (156 roles)", "update role set parent_id = 3 where id = 7");
        changes.put("a large branch moves (200 roles)", "update role set parent_id = 3 where id = 2");
        changes.put("a user changes role", "update crm_user set role_id = 500 where id = 1234");
        changes.put("a user is deactivated", "update crm_user set active = false where id = 1234");
        changes.put(
                "an owner rule more",
                "insert into sharing_rule (id, record_type, kind, name, source_id, target_id, level) values (999, 'LEAD', 'OWNER',"
                        + " 'More', (select id from grantee where kind = 'ROLE_AND_BELOW' and role_id = 3),"
                        + " (select id from grantee where kind = 'ROLE' and role_id = 900), 'READ')");
        changes.put(
                "leads become public", "update default_access set level = 'PUBLIC_READ' where record_type = 'LEAD'");
        try (Database database = Database.fresh()) {
            run(database, ORGANISATION);
            run(
                    database,
                    RECORDS.replace("LEADS", String.valueOf(leads))
                            .replace("ACCOUNTS", String.valueOf(leads / 10))
                            .replace("SHARES", String.valueOf(leads / 20)));
            double plain = 0;
            for (int i = 0; i < 3; i++) {
                long start = System.nanoTime();
                run(database, "select count(*) from lead where deleted_at is null");
                plain = (System.nanoTime() - start) / 1e6;
            }
            System.out.printf("%,d leads; plain count of them %.0f ms%n", leads, plain);
            Organisations organisations = new Organisations();
            for (Map.Entry<String, String> change : changes.entrySet()) {
                if (change.getKey().contains(asked)) {
                    measure(database, organisations, change, plain);
                }
            }
        }
    }

    private static void measure(
            Database database, Organisations organisations, Map.Entry<String, String> change, double plain) {
        double[] times = new double[RUNS];
        double[] computing = new double[RUNS];
        Statements.Counted<Preview> counted = null;
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            counted = database.statements().during(() -> preview(database, organisations, change.getValue()));
            times[i] = (System.nanoTime() - start) / 1e6;
            computing[i] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e6;
        }
        Arrays.sort(computing);
        Arrays.sort(times);
        Preview preview = counted.result();
        long records = preview.types().stream()
                .mapToLong(type -> type.gained() + type.lost())
                .sum();
        System.out.printf(
                "%-35s %6.0f ms median, %6.0f ms best, %6.0f ms of it computing, %5.1f x plain; %d statements; %,d people, %,d records, %,d of them leads%n",
                change.getKey(),
                times[RUNS / 2],
                times[0],
                computing[RUNS / 2],
                times[RUNS / 2] / plain,
                counted.statements(),
                preview.people(),
                records,
                preview.types().stream()
                        .filter(type -> type.type() == RecordType.LEAD)
                        .mapToLong(type -> type.gained() + type.lost())
                        .sum());
    }

    private static Preview preview(Database database, Organisations organisations, String change) {
        return database.call(entities -> {
            Sql sql = new Sql(entities);
            RecordAccess access = new RecordAccess(sql, organisations);
            CurrentViewer viewer = new CurrentViewer(() -> "user10000", organisations, sql, Clock.systemUTC());
            return new Rehearsal(sql, access, new PreviewedPeople(sql, access, viewer))
                    .of(() -> sql.update(SqlText.of(change)), FIRST);
        });
    }

    private static void run(Database database, String sql) throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
