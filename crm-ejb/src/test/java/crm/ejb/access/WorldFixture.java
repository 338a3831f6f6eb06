package crm.ejb.access;

import static crm.ejb.access.Rows.column;

import crm.oracle.Circle;
import crm.oracle.Item;
import crm.oracle.Kind;
import crm.oracle.Permission;
import crm.oracle.Role;
import crm.oracle.Setting;
import crm.oracle.Sharing;
import crm.oracle.User;
import crm.oracle.World;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Puts a world into a database of the real schema, and follows its changes with the plain SQL that production's own
 * changes come down to. Creation times and names repeat on purpose: an order with ties is where pages go wrong.
 */
public final class WorldFixture implements AutoCloseable {
    private static final String ROLES = """
            insert into role (id, parent_id, name, contact_access, opportunity_access)
            select id, parent, 'Role ' || id, contacts, opportunities
            from unnest(?::int[], ?::int[], ?::text[], ?::text[]) r(id, parent, contacts, opportunities)
            """;
    private static final String OWNERS = "insert into owner (id, kind) select id, 'USER' from unnest(?::int[]) u(id)";
    private static final String USERS = """
            insert into crm_user (id, user_name, last_name, display_name, email, role_id)
            select id, 'user' || id, 'User ' || id, 'User ' || id, id || '@example.com', role
            from unnest(?::int[], ?::int[]) u(id, role)
            """;
    private static final String GONE = "update crm_user set active = false where id = any(?::int[])";
    private static final String SETS =
            "insert into permission_set (id, name) select id, 'Set ' || id from unnest(?::int[]) s(id)";
    private static final String GIVEN =
            "insert into user_permission_set (user_id, permission_set_id) select id, id from unnest(?::int[]) s(id)";
    private static final String PERMISSIONS = """
            insert into permission_set_permission (permission_set_id, permission)
            select id, permission from unnest(?::int[], ?::text[]) p(id, permission)
            """;
    private static final String SETTING = "update default_access set level = ?, hierarchy = ? where record_type = ?";
    private static final String ACCOUNTS = """
            insert into account (id, kind, owner_id, name, last_name, sort_name, name_key, search_text,
                created_at, created_by, updated_at, updated_by, deleted_at, deleted_by, industry, employees)
            select id, case when person then 'PERSON' else 'BUSINESS' end, owner, 'Account ' || id, 'Last', n, n, n,
                t, owner, t, owner, case when deleted then t end, case when deleted then owner end, content, number
            from unnest(?::bigint[], ?::int[], ?::bool[], ?::bool[], ?::text[], ?::int[])
                    a(id, owner, person, deleted, content, number),
                lateral (select coalesce('name ' || nullif(id % 5, 0), ''), timestamptz '2026-01-01' + id % 7 * interval '1 hour') x(n, t)
            """;
    private static final String CONTACTS = """
            insert into contact (id, account_id, account_owner_id, owner_id, last_name, sort_name, search_text,
                created_at, created_by, updated_at, updated_by, deleted_at, deleted_by, title)
            select c.id, account, a.owner_id, owner, 'Contact ' || c.id, n, n,
                t, owner, t, owner, case when deleted then t end, case when deleted then owner end, content
            from unnest(?::bigint[], ?::int[], ?::bigint[], ?::bool[], ?::text[], ?::int[])
                    c(id, owner, account, deleted, content, number)
                join account a on a.id = account,
                lateral (select coalesce('name ' || nullif(c.id % 5, 0), ''), timestamptz '2026-01-01' + c.id % 7 * interval '1 hour') x(n, t)
            """;
    private static final String OPPORTUNITIES = """
            insert into opportunity (id, account_id, account_owner_id, owner_id, name, sort_name, search_text, stage,
                stage_since, probability, forecast_category, currency, close_date,
                created_at, created_by, updated_at, updated_by, deleted_at, deleted_by, next_step, amount)
            select o.id, account, a.owner_id, owner, 'Opportunity ' || o.id, n, n, 'PROSPECTING',
                t, 10, 'PIPELINE', 'EUR', date '2026-01-01' + (o.id % 3)::int,
                t, owner, t, owner, case when deleted then t end, case when deleted then owner end, content, number
            from unnest(?::bigint[], ?::int[], ?::bigint[], ?::bool[], ?::text[], ?::int[])
                    o(id, owner, account, deleted, content, number)
                join account a on a.id = account,
                lateral (select coalesce('name ' || nullif(o.id % 5, 0), ''), timestamptz '2026-01-01' + o.id % 7 * interval '1 hour') x(n, t)
            """;
    private static final String LEADS = """
            insert into lead (id, owner_id, last_name, sort_name, search_text, status, status_since, source, channel,
                created_at, created_by, updated_at, updated_by, converted_at, deleted_at, deleted_by, company, employees, score)
            select id, owner, 'Lead ' || id, n, n, case when converted then 'CONVERTED' else 'NEW' end, t,
                'WEB_FORM', 'INBOUND',
                t, author, t, author, case when converted then t end,
                case when deleted then t end, case when deleted then author end, content, number, id % 4
            from unnest(?::bigint[], ?::int[], ?::bool[], ?::bool[], ?::text[], ?::int[])
                    l(id, owner, converted, deleted, content, number),
                lateral (select coalesce((select u.id from crm_user u where u.id = owner), (select min(id) from crm_user))) y(author),
                lateral (select coalesce('name ' || nullif(id % 5, 0), ''), timestamptz '2026-01-01' + id % 7 * interval '1 hour') x(n, t)
            """;

    private final DataSource source;
    private final Connection connection;
    private final Rows rows;
    private final SharingRows sharing;

    public WorldFixture(DataSource source) {
        this.source = source;
        try {
            connection = source.getConnection();
            connection.setAutoCommit(false);
            rows = new Rows(connection);
            sharing = new SharingRows(rows);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Forgets everything and puts this world there instead, in one transaction. */
    public void load(World world) {
        work(() -> {
            execute(Emptied.SQL);
            add(world);
            addSettings(world);
        });
    }

    /** Does to the database, in one transaction, what makes the first world the second. */
    void change(World before, World after) {
        work(() -> {
            Sharing given = after.sharing();
            List<Circle> circles = fresh(before.sharing().circles(), given.circles(), Circle::self);
            add(new World(
                    after.settings(),
                    fresh(before.roles(), after.roles(), Role::id),
                    fresh(before.users(), after.users(), User::id),
                    fresh(before.items(), after.items(), item -> List.of(item.kind(), item.id())),
                    Sharing.NOTHING.withCircles(circles)));
            new WorldUpdates(rows).apply(before, after);
            new SharingUpdates(rows).apply(before, after);
        });
    }

    /** Runs one statement. */
    void run(String sql) {
        work(() -> execute(sql));
    }

    /** Inserts one row per place in the columns. */
    void insert(String sql, Object[]... columns) {
        work(() -> rows.insert(sql, columns));
    }

    /** Runs two statements at once, the second from elsewhere; what the database says against the second, if anything. */
    String raced(String first, String second) {
        CompletableFuture<String> other;
        try {
            execute(first);
            other = CompletableFuture.supplyAsync(() -> refusal(second));
            connection.commit();
        } catch (SQLException e) {
            rollBack();
            throw new IllegalStateException(e.getMessage(), e);
        }
        return other.join();
    }

    private String refusal(String sql) {
        try (Connection elsewhere = source.getConnection();
                Statement statement = elsewhere.createStatement()) {
            statement.execute(sql);
            return "";
        } catch (SQLException e) {
            return e.getMessage();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static <T> List<T> fresh(List<T> before, List<T> after, Function<T, Object> key) {
        List<Object> known = before.stream().map(key).toList();
        return after.stream().filter(each -> !known.contains(key.apply(each))).toList();
    }

    private void add(World world) throws SQLException {
        addOrganisation(world);
        addRecords(world);
        sharing.addGifts(world.sharing());
        Object[] gone =
                column(world.users().stream().filter(user -> !user.active()).toList(), User::id);
        rows.insert(GONE, gone);
    }

    private void addOrganisation(World world) throws SQLException {
        List<Role> roles = world.roles();
        rows.insert(
                ROLES,
                column(roles, Role::id),
                column(roles, Role::parent),
                column(roles, Role::contacts),
                column(roles, Role::opportunities));
        List<User> users = world.users();
        Object[] ids = column(users, User::id);
        rows.insert(OWNERS, ids);
        rows.insert(USERS, ids, column(users, User::role));
        rows.insert(SETS, ids);
        rows.insert(GIVEN, ids);
        List<Held> held = users.stream()
                .flatMap(user -> user.permissions().stream().map(each -> new Held(user.id(), each)))
                .toList();
        rows.insert(PERMISSIONS, column(held, Held::set), column(held, Held::permission));
        sharing.addCircles(world.sharing().circles());
        sharing.addListed(world.sharing().circles());
        sharing.addRules(world.sharing().rules());
    }

    private void addSettings(World world) throws SQLException {
        for (Kind kind : Kind.values()) {
            Setting setting = world.settings().of(kind);
            try (PreparedStatement update = connection.prepareStatement(SETTING)) {
                update.setString(1, setting.access().name());
                update.setBoolean(2, setting.hierarchy());
                update.setString(3, kind.name());
                update.executeUpdate();
            }
        }
    }

    private void addRecords(World world) throws SQLException {
        List<Item> accounts = world.items(Kind.ACCOUNT);
        insertItems(ACCOUNTS, accounts, column(accounts, Item::person));
        List<Item> contacts = world.items(Kind.CONTACT);
        insertItems(CONTACTS, contacts, column(contacts, Item::account));
        List<Item> opportunities = world.items(Kind.OPPORTUNITY);
        insertItems(OPPORTUNITIES, opportunities, column(opportunities, Item::account));
        List<Item> leads = world.items(Kind.LEAD);
        insertItems(LEADS, leads, column(leads, Item::converted));
    }

    private void insertItems(String sql, List<Item> items, Object[] third) throws SQLException {
        rows.insert(
                sql,
                column(items, Item::id),
                column(items, Item::owner),
                third,
                column(items, Item::deleted),
                column(items, item -> item.content().text()),
                column(items, item -> item.content().number()));
    }

    private void work(Work work) {
        try {
            work.run();
            connection.commit();
        } catch (SQLException e) {
            rollBack();
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private void rollBack() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Held(int set, Permission permission) {}

    private interface Work {
        void run() throws SQLException;
    }
}
