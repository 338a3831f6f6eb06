package crm.web.directory;

import crm.domain.access.Permission;
import crm.domain.shared.NotFoundException;
import crm.web.ui.Place;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The start of set-up: what the caller may administer. */
@Named
@RequestScoped
public class DirectoryIndexPage {
    private static final List<Place> PLACES = List.of(
            place("users", "users", Permission.USER_ADMIN, Permission.DELEGATED_ADMIN),
            place("roles", "sitemap", Permission.ROLE_ADMIN, Permission.DELEGATED_ADMIN),
            place("permissionSets", "key", Permission.PERMISSION_ADMIN),
            place("sharing", "share-alt", Permission.SHARING_ADMIN),
            sharing("groups", "globe"),
            sharing("queues", "inbox"),
            sharing("rules", "filter"),
            new Place("routing", "/routing/rules.xhtml", "directions", "", List.of(Permission.ROUTING_ADMIN)),
            new Place("webform", "/webform/list.xhtml", "file-edit", "", List.of(Permission.WEB_FORM_ADMIN)),
            new Place("scoring", "/scoring/rules.xhtml", "chart-line", "", List.of(Permission.SHARING_ADMIN)),
            new Place(
                    "linter",
                    "/linter/list.xhtml",
                    "search",
                    "",
                    List.of(Permission.SHARING_ADMIN, Permission.AUDIT_READ)),
            new Place(
                    "explanation",
                    "/explanation/ask.xhtml",
                    "question-circle",
                    "",
                    List.of(Permission.SHARING_ADMIN, Permission.AUDIT_READ)),
            new Place("audit", "/audit/list.xhtml", "history", "", List.of(Permission.AUDIT_READ)));

    @Inject
    private HttpServletRequest request;

    private List<Place> places;

    @PostConstruct
    void open() {
        places = PLACES.stream().filter(place -> place.isOpenTo(request)).toList();
        if (places.isEmpty()) {
            throw new NotFoundException("set-up");
        }
    }

    public List<Place> getPlaces() {
        return places;
    }

    private static Place sharing(String page, String icon) {
        return new Place(page, "/sharing/" + page + ".xhtml", icon, "", List.of(Permission.SHARING_ADMIN));
    }

    private static Place place(String page, String icon, String... permissions) {
        return new Place(page, "/directory/" + page + ".xhtml", icon, "", List.of(permissions));
    }
}
