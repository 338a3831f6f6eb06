package crm.ejb.transfer;

import crm.domain.access.Permission;
import crm.domain.access.Viewer;
import crm.domain.shared.FieldRights;
import crm.domain.shared.Text;
import crm.domain.transfer.ImportState;
import crm.domain.transfer.Mapping;
import crm.domain.transfer.Separator;
import crm.ejb.access.CurrentViewer;
import crm.ejb.shared.Announcements;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** The door to imports of leads; everybody sees only his own. */
@Stateless
public class ImportService {
    private static final int LONGEST_NAME = 255;

    private Imports imports;
    private ImportFiles files;
    private ImportChecks checks;
    private CurrentViewer caller;
    private Announcements news;

    protected ImportService() {}

    @Inject
    public ImportService(
            Imports imports, ImportFiles files, ImportChecks checks, CurrentViewer caller, Announcements news) {
        this.imports = imports;
        this.files = files;
        this.checks = checks;
        this.caller = caller;
        this.news = news;
    }

    /** The caller's imports, newest first. */
    @RolesAllowed(Permission.LEAD_IMPORT)
    public List<ImportRow> mine() {
        return imports.of(caller.get());
    }

    /** An import of the caller's. */
    @RolesAllowed(Permission.LEAD_IMPORT)
    public ImportDetail view(long id) {
        return imports.require(caller.get(), id);
    }

    /** The largest file that is taken, in megabytes. */
    @RolesAllowed(Permission.LEAD_IMPORT)
    public long limit() {
        return ImportChunks.limit(System.getenv());
    }

    /**
     * Takes a file and guesses what its columns and words mean.
     *
     * @return id of the import
     * @throws crm.domain.shared.InvalidException naming line and column if it cannot be read; nothing is kept then
     */
    @RolesAllowed(Permission.LEAD_IMPORT)
    public long upload(String fileName, InputStream content) {
        Viewer viewer = caller.get();
        String name = name(fileName);
        long id = imports.add(viewer, name);
        long bytes = files.store(id, content, limit());
        describe(id, name, bytes, null);
        announce("import.uploaded", id, name);
        return id;
    }

    /** Reads the file again with another separator; the mapping is guessed anew. */
    @RolesAllowed(Permission.LEAD_IMPORT)
    public void separate(long id, Separator separator) {
        ImportDetail job = forChange(id);
        describe(id, job.file().name(), job.file().bytes(), separator);
    }

    /** What the caller may fill in of the leads he imports. */
    @RolesAllowed(Permission.LEAD_IMPORT)
    public FieldRights fillable() {
        return checks.fields(caller.get());
    }

    /**
     * Chooses what columns and words mean.
     *
     * @throws crm.domain.shared.InvalidException naming each problem, see {@link Mapping#require}
     */
    @RolesAllowed(Permission.LEAD_IMPORT)
    public void map(long id, Mapping mapping) {
        ImportDetail job = forChange(id);
        mapping.require(job.file().header().size());
        mapping.requireFillable(checks.fields(caller.get()));
        checks.requireOwner(mapping.fallbackOwnerId());
        imports.describe(id, job.file(), files.withWords(id, job.file().separator(), mapping));
    }

    /** Dry run: reads every line, keeps counts and findings, captures nothing. */
    @RolesAllowed(Permission.LEAD_IMPORT)
    public void check(long id) {
        ImportDetail job = forChange(id);
        job.mapping().require(job.file().header().size());
        job.mapping().requireFillable(checks.fields(caller.get()));
        imports.checked(id, checks.check(job));
    }

    /** Runs a checked import in the background, or takes a failed one up where it stopped. */
    @RolesAllowed(Permission.LEAD_IMPORT)
    public void run(long id) {
        ImportDetail job = imports.requireForChange(caller.get(), id);
        job.state().canRun().orDeny();
        boolean anew = job.lastLine() == 0;
        if (anew) {
            checks.forget(id);
        }
        imports.start(id, anew ? job.counts().atStart() : job.counts());
        announce("import.started", id, job.file().name());
        news.announce(new ImportStarted(id));
    }

    /** Stops an import; the leads captured so far stay. */
    @RolesAllowed(Permission.LEAD_IMPORT)
    public void cancel(long id) {
        ImportDetail job = imports.requireForChange(caller.get(), id);
        job.state().canCancel().orDeny();
        imports.end(id, ImportState.CANCELLED, null);
        announce("import.cancelled", id, job.file().name());
    }

    private ImportDetail forChange(long id) {
        ImportDetail job = imports.requireForChange(caller.get(), id);
        job.state().canChange().orDeny();
        return job;
    }

    private void describe(long id, String name, long bytes, Separator separator) {
        ImportFile file = files.examine(id, name, bytes, separator);
        imports.describe(
                id,
                file,
                files.withWords(id, file.separator(), Mapping.guess(file.header(), checks.fields(caller.get()))));
    }

    private void announce(String kind, long id, String file) {
        news.happened(caller.get(), kind, null, Map.of("import", String.valueOf(id), "file", file));
    }

    private static String name(String given) {
        String name = given == null
                ? null
                : Text.line(given.substring(1 + Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\'))));
        if (name == null) {
            return "leads.csv";
        }
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }
}
