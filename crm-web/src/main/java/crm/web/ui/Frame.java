package crm.web.ui;

import crm.domain.access.Permission;
import crm.domain.shared.RecordType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Where one can go and what one can create from every page; the template shows what the caller's permissions open. */
@Named
@ApplicationScoped
public class Frame {

    private static final List<Place> PLACES = List.of(
            new Place("home", "/", "home", "g h", List.of()),
            list(RecordType.LEAD, "bolt", "g l"),
            list(RecordType.ACCOUNT, "building", "g a"),
            list(RecordType.CONTACT, "users", "g c"),
            list(RecordType.OPPORTUNITY, "chart-line", "g o"),
            new Place("transfer", "/transfer/list.xhtml", "upload", "g i", List.of(Permission.LEAD_IMPORT)),
            new Place(
                    "setup",
                    "/directory/index.xhtml",
                    "cog",
                    "g s",
                    List.of(
                            Permission.USER_ADMIN,
                            Permission.ROLE_ADMIN,
                            Permission.PERMISSION_ADMIN,
                            Permission.SHARING_ADMIN,
                            Permission.ROUTING_ADMIN,
                            Permission.WEB_FORM_ADMIN,
                            Permission.DELEGATED_ADMIN,
                            Permission.AUDIT_READ)));
    private static final List<Place> CREATE = List.of(
            create(RecordType.LEAD, "bolt"),
            create(RecordType.ACCOUNT, "building"),
            create(RecordType.CONTACT, "users"),
            create(RecordType.OPPORTUNITY, "chart-line"));

    /** The places the caller's permissions open, set-up last. */
    public List<Place> placesFor(HttpServletRequest request) {
        return PLACES.stream().filter(place -> place.isOpenTo(request)).toList();
    }

    /** What the caller's permissions allow to create. */
    public List<Place> createFor(HttpServletRequest request) {
        return CREATE.stream().filter(place -> place.isOpenTo(request)).toList();
    }

    /** The address that was asked for when an error page is shown instead; without its question, which may be stale. */
    public String asked(HttpServletRequest request) {
        Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return address == null ? request.getContextPath() + "/" : address.toString();
    }

    /** Whether the caller has one of the permissions, named with blanks between them; none named means everybody. */
    public boolean permits(HttpServletRequest request, String permissions) {
        return permissions == null
                || permissions.isEmpty()
                || Stream.of(permissions.split(" ", -1)).anyMatch(permission -> Permits.has(request, permission));
    }

    /** The name of a language in itself. */
    public String languageName(String code) {
        Locale language = Languages.find(code).orElseThrow();
        return language.getDisplayLanguage(language);
    }

    /** The place of that word; home if there is none. */
    public Place place(String word) {
        return PLACES.stream()
                .filter(place -> place.word().equals(word))
                .findFirst()
                .orElse(PLACES.get(0));
    }

    /** The address of the page shown, inside the application, with its question; of an error page, the start page. */
    public String here(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null) {
            return "/";
        }
        String query = request.getQueryString();
        return request.getServletPath() + (query == null ? "" : "?" + query);
    }

    private static Place list(RecordType type, String icon, String keys) {
        return new Place(type.word(), "/" + type.word() + "/list.xhtml", icon, keys, List.of(Permission.read(type)));
    }

    private static Place create(RecordType type, String icon) {
        return new Place(type.word(), "/" + type.word() + "/edit.xhtml", icon, "", List.of(Permission.create(type)));
    }
}
