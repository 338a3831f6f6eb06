package crm.ejb.transfer;

import crm.domain.access.Viewer;
import crm.domain.shared.EmailAddress;
import crm.domain.shared.FieldRights;
import crm.domain.transfer.Line;
import crm.ejb.lead.Leads;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Dry runs: everything a run would do and notice, without a single lead. */
@Dependent
public class ImportChecks {
    /** Lines that are read, checked and stored together. */
    static final int BATCH = 500;

    private static final int SHOWN = 20;

    private final ImportFiles files;
    private final ImportFindings findings;
    private final Importers importers;
    private final Leads leads;

    @Inject
    public ImportChecks(ImportFiles files, ImportFindings findings, Importers importers, Leads leads) {
        this.files = files;
        this.findings = findings;
        this.importers = importers;
        this.leads = leads;
    }

    /** Checks every line and keeps what it finds. */
    ImportCounts check(ImportDetail job) {
        findings.clear(job.id());
        OwnerNames owners = new OwnerNames(importers.now());
        SeenKeys mails = new SeenKeys();
        SeenKeys keys = new SeenKeys();
        ImportCounts counts = ImportCounts.NONE;
        try (CsvLines lines = open(job)) {
            while (lines.hasNext()) {
                ImportBatch batch = read(job, owners, some(lines, 0));
                batch.refuseTaken(keys::sawBefore);
                findings.add(job, batch);
                counts = counts.with(batch, seen(batch, mails), false);
            }
        }
        return counts;
    }

    /** The first lines as the leads they would become; broken ones are left out. */
    List<DraftRow> drafts(ImportDetail job) {
        OwnerNames owners = new OwnerNames(importers.now());
        List<Line> first = sample(job, SHOWN);
        return read(job, owners, first).ready().stream()
                .map(row -> new DraftRow(
                        row.line().number(), row.draft(), row.byRules() ? null : owners.displayName(row.ownerId())))
                .toList();
    }

    /** The first lines as they stand in the file. */
    List<Line> sample(ImportDetail job, int count) {
        return files.first(job.id(), job.file().separator(), count);
    }

    /** Keeps what was noticed in a batch. */
    void keep(ImportDetail job, ImportBatch batch) {
        findings.add(job, batch);
    }

    /** Forgets what was noticed. */
    void forget(long jobId) {
        findings.clear(jobId);
    }

    /** What a user may fill in of the leads he captures, as of now. */
    FieldRights fields(Viewer viewer) {
        return Importers.fields(importers.now(), viewer.userId());
    }

    /** Refuses a user who could not own leads; null is whoever imports. */
    void requireOwner(Integer userId) {
        importers.requireOwner(userId);
    }

    /** The lines of a job, from the first after the header. */
    CsvLines open(ImportDetail job) {
        return files.open(job.id(), job.file().separator());
    }

    /** What some lines become; an external id that is taken, or stands there twice, is refused. */
    ImportBatch read(ImportDetail job, OwnerNames owners, List<Line> lines) {
        ImportBatch batch = new ImportBatch(job, owners);
        batch.read(lines);
        List<String> ids = batch.ready().stream()
                .map(row -> row.draft().externalId())
                .filter(Objects::nonNull)
                .toList();
        if (!ids.isEmpty()) {
            Set<String> taken = new HashSet<>(leads.takenExternalIds(ids));
            batch.refuseTaken(id -> !taken.add(id));
        }
        return batch;
    }

    /** The next lines that begin after a given one; none at the end of the file. */
    static List<Line> some(Iterator<Line> lines, long after) {
        List<Line> some = new ArrayList<>(BATCH);
        while (some.size() < BATCH && lines.hasNext()) {
            Line line = lines.next();
            if (line.number() > after) {
                some.add(line);
            }
        }
        return some;
    }

    private static long seen(ImportBatch batch, SeenKeys mails) {
        return batch.ready().stream()
                .map(row -> row.draft().profile().email())
                .filter(mail -> mail != null && mails.sawBefore(EmailAddress.key(mail)))
                .count();
    }
}
