package crm.web.ui;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/** Keeps the choice of language or theme made in the user menu and returns to the page it was made on. */
@WebServlet("/preferences")
public class PreferenceChoice extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        String language = request.getParameter("language");
        if (Languages.isSupported(language)) {
            response.addCookie(cookie(request, Preferences.LANGUAGE, language));
        }
        String theme = request.getParameter("theme");
        if (theme != null) {
            response.addCookie(
                    cookie(request, Preferences.THEME, Theme.of(theme).word()));
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + inside(request.getParameter("to")));
    }

    private static Cookie cookie(HttpServletRequest request, String name, String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge(A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        return cookie;
    }

    /** That path if it is one of ours, else the start page: never an address of another site, never a control character. */
    static String inside(String path) {
        boolean ours = path != null && path.matches("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\]]*");
        return ours ? path : "/";
    }
}
