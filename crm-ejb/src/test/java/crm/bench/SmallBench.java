package crm.bench;

import crm.fixture.Database;
import java.sql.SQLException;

/** The benchmark's data at their smallest, made once for all tests. */
final class SmallBench {
    static final Scale SCALE = new Scale(5_000);
    static final long SEED = 7;

    private SmallBench() {}

    static Database database() {
        return Database.filled("bench", empty -> {
            try {
                new Generation(empty, SCALE, SEED, new Journal(false)).run();
            } catch (SQLException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
