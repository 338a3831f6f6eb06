package crm.ejb.transfer;

import crm.domain.access.Viewer;
import crm.domain.shared.NotFoundException;
import crm.domain.transfer.ImportState;
import crm.domain.transfer.Line;
import crm.ejb.access.Organisation;
import crm.ejb.lead.LeadsCaptured;
import crm.ejb.shared.Announcements;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Running jobs, batch by batch: each batch is one transaction, in which the job also keeps how far it came. */
@Dependent
public class ImportBatches {
    private Imports imports;
    private ImportChecks checks;
    private ImportedLeads leads;
    private Importers importers;
    private Announcements news;

    protected ImportBatches() {}

    @Inject
    public ImportBatches(
            Imports imports, ImportChecks checks, ImportedLeads leads, Importers importers, Announcements news) {
        this.imports = imports;
        this.checks = checks;
        this.leads = leads;
        this.importers = importers;
        this.news = news;
    }

    /** Jobs that should run and are run by nobody. */
    @Transactional(TxType.REQUIRES_NEW)
    public List<Long> abandoned() {
        return imports.abandoned();
    }

    /**
     * The lines of a running job, from its beginning.
     *
     * @throws NotFoundException if it does not run any more
     */
    @Transactional(TxType.REQUIRES_NEW)
    public CsvLines open(long jobId) {
        return checks.open(imports.running(jobId).orElseThrow(() -> new NotFoundException("import/" + jobId)));
    }

    /**
     * Runs the next batch of a job.
     *
     * @param lines the lines of its file; those that are done are passed over
     * @return whether there may be more for this runner to do
     */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean next(long jobId, UUID runner, CsvLines lines) {
        Organisation organisation = importers.hold();
        Optional<ImportDetail> claimed = imports.claim(jobId, runner);
        if (claimed.isEmpty()) {
            return false;
        }
        ImportDetail job = claimed.get();
        boolean fillable = job.mapping().isFillable(Importers.fields(organisation, job.ownerId()));
        if (!fillable || !Importers.may(organisation, job.ownerId())) {
            fail(job, "transfer.job.rights");
            return false;
        }
        List<Line> some = ImportChecks.some(lines, job.lastLine());
        if (some.isEmpty()) {
            imports.finish(jobId);
            announce("import.done", job);
            return false;
        }
        ImportBatch batch = checks.read(job, new OwnerNames(organisation), some);
        news.announce(new LeadsCaptured(leads.capture(batch, job)));
        checks.keep(job, batch);
        long last = some.get(some.size() - 1).number();
        imports.advance(jobId, job.counts().with(batch, 0, true), last);
        return true;
    }

    /** Gives a job up that could not go on; it can be taken up again by hand. */
    @Transactional(TxType.REQUIRES_NEW)
    public void giveUp(long jobId, UUID runner) {
        imports.claim(jobId, runner).ifPresent(job -> fail(job, "transfer.job.broken"));
    }

    private void fail(ImportDetail job, String reason) {
        imports.end(job.id(), ImportState.FAILED, reason);
        announce("import.failed", job);
    }

    private void announce(String kind, ImportDetail job) {
        Map<String, String> detail = Map.of(
                "import", String.valueOf(job.id()),
                "owner", String.valueOf(job.ownerId()),
                "imported", String.valueOf(job.counts().imported()),
                "refused", String.valueOf(job.counts().refused()));
        news.happened(Viewer.system("import " + job.id()), kind, null, detail);
    }
}
