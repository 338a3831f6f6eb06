package crm.web.search;

import crm.ejb.search.Hits;
import crm.ejb.search.SearchService;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** What the search box finds, type by type. The question is the parameter {@code q}. */
@Named
@RequestScoped
public class SearchPage {
    @Inject
    private HttpServletRequest request;

    @Inject
    private SearchService search;

    private String text;
    private List<Hits> found;

    @PostConstruct
    void open() {
        String asked = request.getParameter("q");
        text = asked == null ? "" : asked.strip();
        found = search.find(text);
    }

    public String getText() {
        return text;
    }

    public List<Hits> getFound() {
        return found;
    }

    /** Address of the list with everything of that type, inside the application. */
    public String all(Hits hits) {
        return Addresses.list(hits, text);
    }
}
