package crm.ejb.access;

import crm.ejb.shared.Sql;
import crm.fixture.Database;
import crm.oracle.Batch;
import crm.oracle.Shrinker;
import crm.oracle.World;
import crm.oracle.WorldText;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of its own, production over it, and the seam between the two. */
final class Bench implements AutoCloseable {
    private static final List<Pattern> SHAPES = Stream.of(
                    " c from \\(select r\\.\\* from .* limit \\d+\\) r where ",
                    " offset 0\\) g ",
                    "with h as materialized",
                    "dense_rank\\(\\) over",
                    " c from \\(select r\\.\\* from .* offset 0\\) r where ")
            .map(Pattern::compile)
            .toList();

    /** Whoever only wants to know that there is a disagreement need not wait for the smallest world that shows it. */
    private static final boolean SHRINKING = !"false".equals(System.getProperty("crm.access.shrink"));

    private final Database database = Database.fresh();
    private final WorldFixture fixture = new WorldFixture(database.source());
    private final RewritingSource seam;
    private final EntityManagerFactory factory;
    private final EntityManager entities;
    private Production production;
    private Organisations kept;

    /** A bench for many questions of few different texts. */
    Bench() {
        this(Bench::planningOnce);
    }

    private Bench(UnaryOperator<DataSource> planning) {
        seam = new RewritingSource(planning.apply(database.source()));
        factory = Persistence.createEntityManagerFactory(
                "crm",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource",
                        seam.source()));
        entities = factory.createEntityManager();
        forget();
    }

    /** A bench for sweeps, of which each has a text of its own. */
    static Bench sweeping() {
        return new Bench(source -> {
            ((PGSimpleDataSource) source).setPrepareThreshold(0);
            return source;
        });
    }

    /** A bench whose questions can be put again in other words, at the very instant at which shares end. */
    static Bench taped(Tape tape) {
        Bench bench = new Bench(source -> tape.over(planningOnce(source)));
        bench.fixture.run(StoppedClock.STOPPED);
        return bench;
    }

    /** A connection beside production's own. */
    Connection connection() throws SQLException {
        return database.source().getConnection();
    }

    /** Plans each of the few thousand different statements once: planning them every time would be most of the work. */
    private static DataSource planningOnce(DataSource source) {
        PGSimpleDataSource once = (PGSimpleDataSource) source;
        once.setPrepareThreshold(1);
        once.setPreparedStatementCacheQueries(5_000);
        once.setOptions("-c plan_cache_mode=force_generic_plan");
        return once;
    }

    WorldFixture fixture() {
        return fixture;
    }

    RewritingSource seam() {
        return seam;
    }

    /** Fails unless the list engine has used each of its statements since the last rewriting. */
    void requireEveryShape() {
        for (Pattern shape : SHAPES) {
            long used = seam.statements().stream()
                    .filter(sql -> shape.matcher(sql).find())
                    .count();
            if (used == 0) {
                throw new AssertionError("no list was asked with a statement of this shape: " + shape);
            }
        }
    }

    /** Starts production anew, as on a node that knows nothing yet. */
    void forget() {
        production = new Production(() -> entities);
        kept = new Organisations();
    }

    /** Loads the worlds and asks everything about them. */
    Comparison compare(List<World> worlds) {
        fixture.load(worlds.stream().reduce(World::beside).orElseThrow());
        return ask(worlds);
    }

    /** Asks everything about worlds that are there already. */
    Comparison ask(List<World> worlds) {
        return ask((Answers answers) -> new Comparison(worlds, answers).run());
    }

    /** Loads the worlds and sweeps over all their pairs. */
    Sweep sweep(List<World> worlds) {
        fixture.load(worlds.stream().reduce(World::beside).orElseThrow());
        return sweepAgain(worlds);
    }

    /** Sweeps over worlds that are there already. */
    Sweep sweepAgain(List<World> worlds) {
        return read(context -> new Sweep(new Sql(context), kept).over(worlds));
    }

    /** Fails with the smallest world that still shows it if a sweep over the batch finds a disagreement. */
    Sweep requireSweep(Batch batch) {
        Sweep sweep = sweep(batch.worlds());
        if (!sweep.found().isEmpty() && !SHRINKING) {
            throw new AssertionError(sweep.found().get(0));
        }
        if (!sweep.found().isEmpty()) {
            World failing = batch.worlds().stream()
                    .filter(world -> !sweep(List.of(world)).found().isEmpty())
                    .findFirst()
                    .orElse(batch.together());
            World smallest =
                    new Shrinker(world -> !sweep(List.of(world)).found().isEmpty()).shrink(failing);
            throw new AssertionError("seed " + batch.seed() + ": "
                    + sweep.found().get(0) + " (and "
                    + (sweep.found().size() - 1) + " more). The smallest world that shows it, for the corpus:\n\n"
                    + WorldText.write(smallest));
        }
        return sweep;
    }

    /** Asks production in a transaction of its own. */
    <T> T ask(Function<Answers, T> question) {
        return read(context -> question.apply(production));
    }

    /** Reads in a transaction of its own. */
    <T> T read(Function<EntityManager, T> question) {
        entities.getTransaction().begin();
        try {
            return question.apply(entities);
        } finally {
            entities.getTransaction().rollback();
        }
    }

    /** Fails with the smallest world that still shows it if production and oracle disagree anywhere in the batch. */
    Comparison requireAgreement(Batch batch) {
        Comparison comparison = compare(batch.worlds());
        if (!comparison.found().isEmpty()) {
            throw disagreement("seed " + batch.seed(), batch.worlds(), comparison.found());
        }
        return comparison;
    }

    /** Fails with the smallest world that still shows it if production and oracle disagree anywhere in the world. */
    Comparison requireAgreement(World world) {
        Comparison comparison = compare(List.of(world));
        if (!comparison.found().isEmpty()) {
            throw disagreement("one world", List.of(world), comparison.found());
        }
        return comparison;
    }

    /** The smallest world on which production and oracle still disagree; the worlds given do. */
    World shrunk(List<World> worlds) {
        List<World> candidates = new ArrayList<>(worlds);
        candidates.add(worlds.stream().reduce(World::beside).orElseThrow());
        World failing = candidates.stream().filter(this::fails).findFirst().orElseThrow();
        return new Shrinker(this::fails).shrink(failing);
    }

    private boolean fails(World world) {
        forget();
        return !compare(List.of(world)).found().isEmpty();
    }

    private AssertionError disagreement(String where, List<World> worlds, List<Disagreement> found) {
        if (!SHRINKING) {
            return new AssertionError(found.get(0));
        }
        String told = where + ": " + found.get(0) + " (and " + (found.size() - 1) + " more). ";
        try {
            World smallest = shrunk(worlds);
            Disagreement still = compare(List.of(smallest)).found().get(0);
            return new AssertionError(told + "The smallest world that shows it, for the corpus: " + still + "\n\n"
                    + WorldText.write(smallest));
        } catch (NoSuchElementException | IndexOutOfBoundsException gone) {
            return new AssertionError(
                    told + "Asked again, they agree: the answer depends on what was asked before.", gone);
        }
    }

    @Override
    public void close() {
        entities.close();
        factory.close();
        fixture.close();
        database.close();
    }
}
