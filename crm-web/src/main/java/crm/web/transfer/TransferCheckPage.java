package crm.web.transfer;

import crm.domain.transfer.Finding;
import crm.ejb.transfer.DraftRow;
import crm.ejb.transfer.ImportDetail;
import crm.ejb.transfer.ImportResultService;
import crm.ejb.transfer.ImportService;
import crm.web.ui.RecordId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** What a dry run has found, before anything is imported. */
@Named
@ViewScoped
public class TransferCheckPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    @Inject
    private transient ImportService imports;

    @Inject
    private transient ImportResultService results;

    private ImportDetail job;
    private List<Finding> findings;
    private List<DraftRow> drafts;

    @PostConstruct
    void open() {
        job = imports.view(RecordId.ofRequest());
        findings = results.first(job.id(), SHOWN);
        drafts = results.drafts(job.id());
    }

    /** Lets the import run and shows how it goes. */
    public String run() {
        imports.run(job.id());
        return "/transfer/job.xhtml?faces-redirect=true&id=" + job.id();
    }

    /** Gives the import up before anything was imported. */
    public String cancel() {
        imports.cancel(job.id());
        return "/transfer/list.xhtml?faces-redirect=true";
    }

    public ImportDetail getJob() {
        return job;
    }

    public List<Finding> getFindings() {
        return findings;
    }

    public List<DraftRow> getDrafts() {
        return drafts;
    }
}
