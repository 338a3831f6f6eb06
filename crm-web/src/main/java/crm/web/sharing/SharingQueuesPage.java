package crm.web.sharing;

import crm.ejb.sharing.CircleRow;
import crm.ejb.sharing.QueueService;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The list of queues. */
@Named
@RequestScoped
public class SharingQueuesPage {
    @Inject
    private QueueService queues;

    private List<CircleRow> rows;

    @PostConstruct
    void open() {
        rows = queues.list();
    }

    public List<CircleRow> getRows() {
        return rows;
    }
}
