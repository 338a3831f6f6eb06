package crm.ejb.audit;

import crm.domain.access.Permission;
import crm.domain.access.Viewer;
import crm.domain.shared.Paging;
import crm.domain.shared.RecordRef;
import crm.domain.shared.Slice;
import crm.ejb.access.CurrentViewer;
import crm.ejb.shared.Announcements;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The door to the audit trail, for those who may read it. What they may not read of records stays hidden here too. */
@Stateless
public class AuditService {
    private AuditEvents events;
    private NamedRecords records;
    private CurrentViewer caller;
    private Announcements news;

    protected AuditService() {}

    @Inject
    public AuditService(AuditEvents events, NamedRecords records, CurrentViewer caller, Announcements news) {
        this.events = events;
        this.records = records;
        this.caller = caller;
        this.news = news;
    }

    /** One slice of the entries; the count stops at 2,000. */
    @RolesAllowed(Permission.AUDIT_READ)
    public Slice<AuditRow> list(AuditFilter filter, Paging paging) {
        return named(events.slice(filter, paging));
    }

    /**
     * Begins an export, which the audit trail keeps as well.
     *
     * @return the filter to go on with: what happens from now on is not in the file
     */
    @RolesAllowed(Permission.AUDIT_READ)
    public AuditFilter export(AuditFilter filter) {
        news.happened(caller.get(), "audit.exported", null, question(filter));
        return filter.endingBy(events.now());
    }

    /** The next rows of an export, oldest first, uncounted. */
    @RolesAllowed(Permission.AUDIT_READ)
    public Slice<AuditRow> exported(AuditFilter filter, String after) {
        return named(events.page(filter, new Paging(null, false, after, null, Paging.MAX_SIZE)));
    }

    private Slice<AuditRow> named(Slice<AuditRow> slice) {
        Viewer viewer = caller.get();
        List<RecordRef> about = slice.rows().stream()
                .map(AuditRow::record)
                .filter(Objects::nonNull)
                .toList();
        Map<RecordRef, String> names = records.of(viewer, about);
        List<AuditRow> rows = slice.rows().stream()
                .map(row -> row.named(row.record() == null ? null : names.get(row.record())))
                .toList();
        return new Slice<>(rows, slice.previous(), slice.next(), slice.count());
    }

    private static Map<String, String> question(AuditFilter filter) {
        Map<String, String> question = new TreeMap<>();
        put(question, "from", filter.from());
        put(question, "to", filter.until());
        put(question, "user", filter.who());
        put(question, "area", filter.area());
        put(question, "record", filter.record());
        put(question, "text", filter.text());
        return question;
    }

    private static void put(Map<String, String> question, String name, Object value) {
        if (value != null) {
            question.put(name, value.toString());
        }
    }
}
