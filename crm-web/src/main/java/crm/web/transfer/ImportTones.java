package crm.web.transfer;

import crm.domain.transfer.ImportState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** How an import's state looks. */
@Named
@ApplicationScoped
public class ImportTones {
    public String of(ImportState state) {
        return switch (state) {
            case UPLOADED, CANCELLED -> "plain";
            case CHECKED -> "info";
            case RUNNING -> "accent";
            case DONE -> "success";
            case FAILED -> "danger";
        };
    }
}
