package crm.bench;

import crm.ejb.shared.MigrationMode;
import crm.ejb.shared.Migrations;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The data of the benchmark, for those who measure the application over them from outside. */
public final class BenchDatabase implements AutoCloseable {
    /** Of everybody. */
    public static final String PASSWORD = CompanySheet.PASSWORD;

    private static final int OWN = 20;

    private final Scale scale;
    private final Company company;
    private final String url;
    private final Optional<Server> server;
    private final Jdbc jdbc;

    private BenchDatabase(Scale scale, DataSource source, String url, Optional<Server> server) throws SQLException {
        this.scale = scale;
        this.company = new Company(scale, new Chance(Long.getLong("crm.bench.seed", 1)));
        this.url = url;
        this.server = server;
        new Migrations(source).apply(MigrationMode.AUTO);
        this.jdbc = Jdbc.to(source);
        jdbc.execute("create extension if not exists pg_stat_statements");
    }

    /**
     * The data that {@code crm.bench.Bench} has made, kept up by itself or by a server at {@code crm.bench.url}.
     *
     * @param root folder of the whole project
     */
    public static BenchDatabase open(Path root) throws IOException, SQLException {
        Scale scale = new Scale(Long.getLong("crm.bench.leads", 1_000_000));
        String there = System.getProperty("crm.bench.url");
        if (there != null) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(there);
            return new BenchDatabase(scale, source, there.replaceFirst("\\?.*", ""), Optional.empty());
        }
        Path data =
                root.resolve(System.getProperty("crm.bench.folder", ".bench")).resolve("data");
        Server server = Server.start(data, Server.SERVING, 0);
        return new BenchDatabase(scale, server.source(), server.url().replaceFirst("\\?.*", ""), Optional.of(server));
    }

    /** Where it is, without user and password: both are those of the embedded server. */
    public String url() {
        return url;
    }

    /** How many there are. */
    public long leads() {
        return scale.leads();
    }

    /** User names of people who own leads and may sign in. */
    public List<String> people(int count) throws SQLException {
        List<String> people = new ArrayList<>();
        for (int user = 1; people.size() < count; user++) {
            String name = CompanySheet.userName(user);
            if (company.active(user) && !leadsOf(name).isEmpty()) {
                people.add(name);
            }
        }
        return people;
    }

    /** Some open leads somebody owns. */
    public List<Long> leadsOf(String userName) {
        try {
            return jdbc
                    .texts("select id from lead where owner_id = (select id from crm_user where user_name = '"
                            + userName
                            + "') and converted_at is null and deleted_at is null order by created_at desc, id desc limit "
                            + OWN)
                    .stream()
                    .map(Long::parseLong)
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Statements the server was asked so far, those of this class and the ends of transactions left out. */
    public long statements() {
        try {
            return jdbc.number("""
                    select coalesce(sum(calls), 0) from pg_stat_statements
                    where query !~* '^(begin|commit|rollback|set|show|select 1$)' and query not like '%pg_stat_statements%'
                    """);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        jdbc.close();
        if (server.isPresent()) {
            server.get().close();
        }
    }
}
