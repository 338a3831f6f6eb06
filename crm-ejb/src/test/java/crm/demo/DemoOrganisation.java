package crm.demo;

import crm.domain.access.Permission;
import crm.domain.directory.PasswordHash;
import crm.ejb.shared.MigrationMode;
import crm.ejb.shared.Migrations;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** The organisation one can play with: who belongs to it and how to sign in. */
public final class DemoOrganisation {
    private static final String PASSWORD = "sightline-demo";

    private DemoOrganisation() {}

    /**
     * Somebody one can sign in as.
     *
     * @param who what he or she is for
     */
    public record SignIn(String userName, String password, String who) {}

    /** The people worth trying, the administrator first. */
    public static List<SignIn> signIns() {
        return List.of(new SignIn("admin", PASSWORD, "Administrator"));
    }

    /** Migrates the database and loads the organisation, if there is no user yet. */
    public static void loadIfEmpty(DataSource database) {
        new Migrations(database).apply(MigrationMode.AUTO);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            if (isEmpty(connection)) {
                addAdministrator(connection);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("The demo organisation could not be loaded: " + e.getMessage(), e);
        }
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        try (PreparedStatement users = connection.prepareStatement("select 1 from crm_user limit 1");
                ResultSet found = users.executeQuery()) {
            return !found.next();
        }
    }

    private static void addAdministrator(Connection connection) throws SQLException {
        execute(connection, "insert into owner (id, kind) values (nextval('owner_seq'), 'USER')");
        execute(
                connection,
                "insert into crm_user (id, user_name, last_name, display_name, email, password_hash)"
                        + " values (currval('owner_seq'), 'admin', 'Administrator', 'Administrator', 'admin@example.com', ?)",
                PasswordHash.of(PASSWORD).encoded());
        execute(
                connection,
                "insert into permission_set (id, name) values (nextval('permission_set_seq'), 'Administrator')");
        for (String permission : Permission.ALL) {
            execute(
                    connection,
                    "insert into permission_set_permission values (currval('permission_set_seq'), ?)",
                    permission);
        }
        execute(
                connection,
                "insert into user_permission_set values (currval('owner_seq'), currval('permission_set_seq'))");
    }

    private static void execute(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
