package crm.ejb.transfer;

import crm.domain.access.Permission;
import crm.domain.transfer.Finding;
import crm.domain.transfer.Line;
import crm.ejb.access.CurrentViewer;
import crm.ejb.shared.Announcements;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** The door to what an import makes of its file: sample, drafts, findings and refused lines. */
@Stateless
public class ImportResultService {
    private static final int MOST = 1_000;
    private static final int SAMPLE = 3;

    private Imports imports;
    private ImportChecks checks;
    private ImportFindings findings;
    private CurrentViewer caller;
    private Announcements news;

    protected ImportResultService() {}

    @Inject
    public ImportResultService(
            Imports imports, ImportChecks checks, ImportFindings findings, CurrentViewer caller, Announcements news) {
        this.imports = imports;
        this.checks = checks;
        this.findings = findings;
        this.caller = caller;
        this.news = news;
    }

    /** The first lines of the file; none once the import is over. */
    @RolesAllowed(Permission.LEAD_IMPORT)
    public List<Line> sample(long id) {
        ImportDetail job = imports.require(caller.get(), id);
        return job.state().isOver() ? List.of() : checks.sample(job, SAMPLE);
    }

    /** The name of the owner chosen for lines without a known one, or null for the caller himself. */
    @RolesAllowed(Permission.LEAD_IMPORT)
    public String fallbackName(long id) {
        return imports.fallbackName(imports.require(caller.get(), id));
    }

    /** The first twenty lines as the leads they become; broken ones are left out. None once the import is over. */
    @RolesAllowed(Permission.LEAD_IMPORT)
    public List<DraftRow> drafts(long id) {
        ImportDetail job = imports.require(caller.get(), id);
        return job.state().isOver() ? List.of() : checks.drafts(job);
    }

    /**
     * What was noticed, in the order of the lines.
     *
     * @param after id of the last finding of the slice before, 0 for the first
     * @param size findings wanted, at most 1000
     */
    @RolesAllowed(Permission.LEAD_IMPORT)
    public List<FindingRow> findings(long id, long after, int size) {
        return findings.list(imports.require(caller.get(), id).id(), after, Math.min(size, MOST));
    }

    /** The first findings, errors before warnings; at most 1000. */
    @RolesAllowed(Permission.LEAD_IMPORT)
    public List<Finding> first(long id, int size) {
        return findings.first(imports.require(caller.get(), id).id(), Math.min(size, MOST));
    }

    /**
     * The refused lines, in the order of the file.
     *
     * @param after line number of the last one of the slice before, 0 for the first
     * @param size lines wanted, at most 1000
     */
    @RolesAllowed(Permission.LEAD_IMPORT)
    public List<RejectRow> rejects(long id, long after, int size) {
        return findings.rejects(imports.require(caller.get(), id).id(), after, Math.min(size, MOST));
    }

    /**
     * Begins a download of findings or refused lines, which the audit keeps.
     *
     * @param what word for the file in the audit
     * @return the import
     */
    @RolesAllowed(Permission.LEAD_IMPORT)
    public ImportDetail download(long id, String what) {
        ImportDetail job = imports.require(caller.get(), id);
        news.happened(caller.get(), "import.downloaded", null, Map.of("import", String.valueOf(id), "what", what));
        return job;
    }

    /** The heading line of the file as CSV, for a file of refused lines. */
    @RolesAllowed(Permission.LEAD_IMPORT)
    public String heading(long id) {
        ImportFile file = imports.require(caller.get(), id).file();
        return ImportFindings.written(file.header(), file.separator().character());
    }
}
