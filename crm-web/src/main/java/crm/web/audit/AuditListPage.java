package crm.web.audit;

import crm.domain.audit.AuditArea;
import crm.domain.shared.Paging;
import crm.domain.shared.Slice;
import crm.ejb.audit.AuditRow;
import crm.ejb.audit.AuditService;
import crm.web.ui.ListPage;
import crm.web.ui.Preferences;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The audit trail, newest first. */
@Named
@RequestScoped
public class AuditListPage extends ListPage<AuditRow> {
    @Inject
    private AuditService audit;

    @Inject
    private Preferences preferences;

    public AuditListPage() {
        super("time", true);
    }

    @Override
    protected Slice<AuditRow> load(Paging paging) {
        return audit.list(AuditQuestion.of(this::filter, preferences.getZone()), paging);
    }

    public AuditArea[] getAreas() {
        return AuditArea.values();
    }

    /** The address of the file with everything that matches. */
    public String getFile() {
        return getLinks().filteredAt(AuditExport.PATH);
    }
}
