package crm.nodes;

import crm.fixture.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;

/** Two servers with the built application, their one database, and the people of {@link Scene}. */
final class TwoNodes implements AutoCloseable {
    /** Every so many rounds the change is made on the pages of the first node, otherwise by the doors in this JVM. */
    private static final int BY_PAGES = 13;

    private final Database database = Database.fresh();
    private final String url = address(database);
    private final Doors doors = new Doors(url);
    private final Scene scene = new Scene(database, doors);
    private final Node first;
    private final Node second;
    private final Pages pages;

    private TwoNodes() throws IOException, SQLException {
        first = start("first", Node.builtWar());
        second = start("second", Node.builtWar());
        pages = new Pages(first.signIn(Scene.ADMINISTRATOR), scene.permissionSets());
        visitTheLead(second.signIn(Scene.READER));
    }

    static TwoNodes start() throws IOException, SQLException {
        return new TwoNodes();
    }

    /** Starts one more node with this WAR. */
    Node start(String name, Path war) throws IOException {
        return Node.start(name, war, url);
    }

    private static String address(Database database) throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            return connection.getMetaData().getURL().replaceFirst("\\?.*", "");
        }
    }

    /** From now on the lead is among those she viewed lately, as long as she may read it. */
    private void visitTheLead(Person reader) {
        Kind.SET_GIVEN.grant(doors, scene);
        reader.read(Surface.LEAD_PAGE.path(scene));
        Kind.SET_GIVEN.revoke(doors, scene);
    }

    /**
     * Plays rounds over and over.
     *
     * @param rounds those of one kind after each other
     * @param reader reads; the changes are made elsewhere
     * @param over asked after each round with what came of all so far
     */
    Tally play(List<Round> rounds, Person reader, Predicate<Tally> over) {
        Tally tally = new Tally();
        while (!over.test(tally)) {
            for (Kind kind : Kind.values()) {
                kind.prepare(doors, scene);
                rounds.stream()
                        .filter(round -> round.kind() == kind && !over.test(tally))
                        .forEach(round -> play(round, reader, tally));
                kind.tidy(doors, scene);
            }
        }
        return tally;
    }

    private void play(Round round, Person reader, Tally tally) {
        boolean byPages = round.kind().administered() && tally.rounds() % BY_PAGES == 0;
        tally.count(round, byPages, round.play(scene, byPages ? pages : doors, reader));
    }

    Scene scene() {
        return scene;
    }

    Database database() {
        return database;
    }

    Doors doors() {
        return doors;
    }

    Pages pages() {
        return pages;
    }

    Node first() {
        return first;
    }

    Node second() {
        return second;
    }

    @Override
    public void close() {
        first.close();
        second.close();
        doors.close();
        database.close();
    }
}
