package crm.ejb.transfer;

import crm.domain.access.AccessLevel;
import crm.domain.access.Condition;
import crm.domain.access.Operator;
import crm.domain.access.RuleProfile;
import crm.domain.directory.GranteeKind;
import crm.domain.shared.Paging;
import crm.domain.shared.RecordType;
import crm.domain.transfer.Finding;
import crm.domain.transfer.Mapping;
import crm.ejb.directory.GranteeNames;
import crm.ejb.directory.OrganisationChanges;
import crm.ejb.lead.LeadFilter;
import crm.ejb.lead.Leads;
import crm.ejb.routing.RoutingFixture;
import crm.ejb.shared.SqlText;
import crm.ejb.sharing.RuleService;
import crm.ejb.sharing.SharingRules;
import crm.fixture.Database;
import crm.fixture.House;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Imports as somebody, each call of a door in a transaction of its own, runs in this thread. */
public final class Importing {
    final ImportService door;
    final ImportResultService results;
    final ImportBatches batches;
    private final ThreadLocal<EntityManager> running = new ThreadLocal<>();
    private final Database database;
    private final House house;

    public Importing(Database database, String caller) {
        this.database = database;
        this.house = new House(entitiesOfTheTransaction(), caller);
        Imports imports = new Imports(house.sql());
        ImportFiles files = new ImportFiles(new ImportChunks(house.sql()));
        ImportFindings findings = new ImportFindings(house.sql());
        Importers importers = new Importers(house.organisations(), house.access(), house.sql());
        Leads leads = new Leads(house.entities(), house.sql(), house.access(), house.list());
        ImportChecks checks = new ImportChecks(files, findings, importers, leads);
        door = new ImportService(imports, files, checks, house.viewer(), house.news());
        results = new ImportResultService(imports, checks, findings, house.viewer(), house.news());
        batches = new ImportBatches(
                imports,
                checks,
                new ImportedLeads(leads, RoutingFixture.assignments(house), house.news(), Clock.systemUTC()),
                importers,
                house.news());
    }

    <T> T call(Supplier<T> work) {
        return database.call(entities -> {
            running.set(entities);
            try {
                return work.get();
            } finally {
                running.remove();
            }
        });
    }

    void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    long upload(String csv) {
        return upload(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    public long upload(InputStream csv) {
        return call(() -> door.upload("leads.csv", csv));
    }

    ImportDetail view(long id) {
        return call(() -> door.view(id));
    }

    void map(long id, Mapping mapping) {
        run(() -> door.map(id, mapping));
    }

    public ImportDetail check(long id) {
        run(() -> door.check(id));
        return view(id);
    }

    /** Starts the job and runs it to its end. */
    public ImportDetail start(long id) {
        run(() -> door.run(id));
        runner(id).run();
        return view(id);
    }

    ImportRun runner(long id) {
        UUID runner = UUID.randomUUID();
        return new ImportRun(
                id,
                () -> call(() -> batches.open(id)),
                lines -> call(() -> batches.next(id, runner, lines)),
                () -> run(() -> batches.giveUp(id, runner)));
    }

    List<Finding> findings(long id) {
        return call(() -> results.findings(id, 0, 1000)).stream()
                .map(FindingRow::finding)
                .toList();
    }

    /** Makes a rule: leads of which the field has that value are open to Cora, to read. */
    void openToCora(String field, String value) {
        run(() -> {
            GranteeNames names = new GranteeNames(house.sql());
            int cora = names.find("cora", Set.of(GranteeKind.USER), 1).get(0).id();
            new RuleService(
                            new SharingRules(house.sql(), names),
                            names,
                            new OrganisationChanges(house.access(), house.viewer(), house.news(), house.sql()))
                    .create(new RuleProfile(
                            RecordType.LEAD,
                            "Open to Cora",
                            null,
                            null,
                            new Condition.Comparison(field, Operator.EQUALS, value),
                            cora,
                            AccessLevel.READ));
        });
    }

    /** The leads the caller finds in a list, with levels. */
    List<String> visibleLeads() {
        return call(() -> new Leads(house.entities(), house.sql(), house.access(), house.list())
                        .visibleTo(house.viewer().get(), LeadFilter.OPEN, Paging.first(20))
                        .rows())
                .stream()
                .map(row -> row.name() + " " + row.level())
                .toList();
    }

    /** One value per row of a query. */
    List<String> ask(String sql) {
        return call(() -> house.sql().list(SqlText.of(sql), row -> row.getString(1)));
    }

    void change(String sql) {
        call(() -> house.sql().update(SqlText.of(sql)));
    }

    private EntityManager entitiesOfTheTransaction() {
        return (EntityManager) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(running.get(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
