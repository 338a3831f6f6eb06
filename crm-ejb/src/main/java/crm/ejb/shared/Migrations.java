package crm.ejb.shared;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The history of the database schema, as the scripts under {@code db/migration}. */
public final class Migrations {
    private final Flyway flyway;

    /** The migrations of this release, over the database behind the given data source. */
    public Migrations(DataSource database) {
        flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .load();
    }

    /**
     * Does what the mode says.
     *
     * @throws org.flywaydb.core.api.FlywayException if a script fails, or the schema is not of this release
     * @throws IllegalStateException if no script is found, which means a broken build or class loader
     */
    public void apply(MigrationMode mode) {
        if (mode == MigrationMode.OFF) {
            return;
        }
        if (flyway.info().all().length == 0) {
            throw new IllegalStateException("No database migration was found on the class path.");
        }
        if (mode == MigrationMode.AUTO) {
            flyway.migrate();
        } else {
            flyway.validate();
        }
    }
}
