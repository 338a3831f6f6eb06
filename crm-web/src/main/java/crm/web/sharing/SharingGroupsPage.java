package crm.web.sharing;

import crm.ejb.sharing.CircleRow;
import crm.ejb.sharing.GroupService;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The list of public groups. */
@Named
@RequestScoped
public class SharingGroupsPage {
    @Inject
    private GroupService groups;

    private List<CircleRow> rows;

    @PostConstruct
    void open() {
        rows = groups.list();
    }

    public List<CircleRow> getRows() {
        return rows;
    }
}
