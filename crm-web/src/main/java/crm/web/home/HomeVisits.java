package crm.web.home;

import crm.ejb.search.FoundRow;
import crm.ejb.search.SearchService;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The records I opened lately and may still read. */
@Named
@RequestScoped
public class HomeVisits {
    @Inject
    private SearchService search;

    private List<FoundRow> recent;

    @PostConstruct
    void open() {
        recent = search.recent();
    }

    public List<FoundRow> getRecent() {
        return recent;
    }
}
