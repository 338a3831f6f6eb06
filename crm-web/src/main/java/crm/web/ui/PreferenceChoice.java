package crm.web.ui;

import crm.domain.access.Permission;
import crm.domain.directory.OwnPreferences;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Keeps the choice of language or theme made in the user menu and returns to the page it was made on. */
@WebServlet("/preferences")
public class PreferenceChoice extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Event<PreferencesChosen> news;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        String language = request.getParameter("language");
        String theme = request.getParameter("theme");
        OwnPreferences before = Preferences.ofCaller(request).orElseGet(() -> Preferences.ofBrowser(request));
        OwnPreferences wish = new OwnPreferences(
                theme == null ? before.theme() : Theme.of(theme).word(),
                Languages.isSupported(language) ? language : before.locale(),
                before.timeZone());
        if (request.isUserInRole(Permission.SIGNED_IN)) {
            news.fire(new PreferencesChosen(wish));
        }
        Preferences.keep(request, response, wish);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + inside(request.getParameter("to")));
    }

    /** That path if it is one of ours, else the start page: never an address of another site, never a control character. */
    static String inside(String path) {
        boolean ours = path != null && path.matches("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\]]*");
        return ours ? path : "/";
    }
}
