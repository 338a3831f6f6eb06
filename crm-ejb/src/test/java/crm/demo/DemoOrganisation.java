package crm.demo;

import crm.ejb.shared.MigrationMode;
import crm.ejb.shared.Migrations;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Larkfield Instruments, the organisation one can play with: 40 people, 2,000 leads, 300 accounts, 800 contacts and 600
 * opportunities with a year of work on them. Two loads for the same day give the same content.
 */
public final class DemoOrganisation {
    private static final String NAME = "Larkfield Instruments";
    private static final String PASSWORD = "sightline-demo";

    private DemoOrganisation() {}

    /**
     * Somebody one can sign in as.
     *
     * @param who what he or she is for
     */
    public record SignIn(String userName, String password, String who) {}

    /** The people worth trying, the administrator first; all others have the same password. */
    public static List<SignIn> signIns() {
        return Staff.ALL.stream()
                .filter(one -> one.tryOut() != null)
                .map(one -> new SignIn(one.userName(), PASSWORD, one.tryOut()))
                .toList();
    }

    /**
     * Migrates the database and, if there is no user yet, loads the organisation as of today.
     *
     * @return whether it was loaded
     */
    public static boolean loadIfEmpty(DataSource database) {
        return loadIfEmpty(database, LocalDate.now(Clock.systemUTC()));
    }

    /** As {@link #loadIfEmpty(DataSource)}, with the day on which the year of work ends. */
    public static boolean loadIfEmpty(DataSource database, LocalDate today) {
        new Migrations(database).apply(MigrationMode.AUTO);
        try (Connection connection = database.getConnection()) {
            if (!isEmpty(connection)) {
                return false;
            }
            connection.setAutoCommit(false);
            load(new Copy(connection), today);
            connection.commit();
            return true;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The demo organisation could not be loaded: " + e.getMessage(), e);
        }
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        try (PreparedStatement users = connection.prepareStatement("select 1 from crm_user limit 1");
                ResultSet found = users.executeQuery()) {
            return !found.next();
        }
    }

    private static void load(Copy copy, LocalDate today) throws SQLException, IOException {
        Story story = tell(today);
        List<Row> rows = new ArrayList<>(new Directory(today).rows(PASSWORD));
        rows.addAll(story.rows());
        rows.addAll(new AuditBook(today).rows());
        copy.write(rows);
        copy.execute("update organisation set name = '" + NAME + "'");
        copy.execute("select setval('role_seq', " + Place.values().length + ")");
        copy.execute("select setval('permission_set_seq', " + Duty.values().length + ")");
        copy.execute("select setval('owner_seq', " + Staff.ALL.size() + ")");
        // these two are taken in blocks of fifty, of which the sequence gives the end
        copy.execute("select setval('record_seq', " + (story.lastId() / 50 * 50 + 51) + ")");
        copy.execute("select setval('field_history_seq', " + (story.historyLength() / 50 * 50 + 51) + ")");
        Openings.make(copy);
        Arrivals.make(copy);
        for (String statement : new Trust(today).statements()) {
            copy.execute(statement);
        }
        copy.execute("analyze");
    }

    private static Story tell(LocalDate today) {
        Story story = new Story(today);
        AccountBook accounts = new AccountBook(story);
        ContactBook contacts = new ContactBook(story);
        OpportunityBook opportunities = new OpportunityBook(story);
        ConversionBook conversions = new ConversionBook(story, accounts, contacts, opportunities);
        accounts.openOld();
        contacts.meetOld(accounts.customers());
        new LeadBook(story, accounts, conversions).capture();
        opportunities.open(accounts.customers());
        ActivityBook activities = new ActivityBook(story);
        activities.log(conversions, opportunities);
        activities.plan();
        new Bin(story, accounts, contacts).fill();
        new SignalBook(story).fill();
        return story;
    }
}
