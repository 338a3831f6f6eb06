package crm.web.transfer;

import crm.domain.transfer.ImportState;
import crm.ejb.transfer.ImportDetail;
import crm.ejb.transfer.ImportService;
import crm.web.ui.RecordId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** How an import goes, and what became of it. */
@Named
@ViewScoped
public class TransferJobPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ImportService imports;

    private ImportDetail job;

    @PostConstruct
    void open() {
        job = imports.view(RecordId.ofRequest());
    }

    /** Looks again how far it is. */
    public void look() {
        job = imports.view(job.id());
    }

    /** Takes a failed import up where it stopped. */
    public void run() {
        imports.run(job.id());
        look();
    }

    /** Stops the import; what was imported stays. */
    public void cancel() {
        imports.cancel(job.id());
        look();
    }

    public ImportDetail getJob() {
        return job;
    }

    public boolean isRunning() {
        return job.state() == ImportState.RUNNING;
    }

    public boolean isFailed() {
        return job.state() == ImportState.FAILED;
    }
}
