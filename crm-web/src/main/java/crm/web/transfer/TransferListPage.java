package crm.web.transfer;

import crm.domain.transfer.ImportState;
import crm.ejb.transfer.ImportRow;
import crm.ejb.transfer.ImportService;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** One's imports, newest first. */
@Named
@RequestScoped
public class TransferListPage {
    @Inject
    private ImportService imports;

    private List<ImportRow> jobs;

    @PostConstruct
    void open() {
        jobs = imports.mine();
    }

    public List<ImportRow> getJobs() {
        return jobs;
    }

    /** The page on which an import goes on. */
    public String page(ImportState state) {
        return switch (state) {
            case UPLOADED -> "map";
            case CHECKED -> "check";
            default -> "job";
        };
    }
}
