package crm.web.directory;

import crm.ejb.directory.PermissionSetRow;
import crm.ejb.directory.PermissionSetService;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The list of permission sets. */
@Named
@RequestScoped
public class DirectoryPermissionSetsPage {
    @Inject
    private PermissionSetService sets;

    private List<PermissionSetRow> rows;

    @PostConstruct
    void open() {
        rows = sets.list();
    }

    public List<PermissionSetRow> getRows() {
        return rows;
    }
}
