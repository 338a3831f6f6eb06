package crm.web.ui;

import crm.domain.access.Permission;
import crm.domain.directory.OwnPreferences;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/**
 * How the person before the screen wants to see things: language, theme, time zone.
 *
 * <p>What the user has stored holds in all his browsers. The choice travels in cookies too, so that it holds before
 * sign-in; without one the browser's language and the operating system's theme decide. Foreign values fall back to the
 * default.
 */
@Named("prefs")
@RequestScoped
public class Preferences {

    static final String LANGUAGE = "crm.language";
    static final String THEME = "crm.theme";
    static final String ZONE = "crm.zone";

    private static final String CALLERS = "crm.preferences";
    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

    private Locale locale = Languages.DEFAULT;
    private Theme theme = Theme.SYSTEM;
    private ZoneId zone = ZoneOffset.UTC;

    protected Preferences() {}

    @Inject
    public Preferences(HttpServletRequest request) {
        OwnPreferences here = ofBrowser(request);
        OwnPreferences own = ofCaller(request).orElse(here);
        String language = own.locale() == null ? here.locale() : own.locale();
        locale = Languages.find(language).orElseGet(() -> Languages.firstOf(request.getLocales()));
        Theme wished = Theme.of(own.theme());
        theme = wished == Theme.SYSTEM ? Theme.of(here.theme()) : wished;
        zone = zoneOf(own.timeZone() == null ? here.timeZone() : own.timeZone());
    }

    private record Remembered(String userName, OwnPreferences wish) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** What the caller has stored, if this session was told; empty if nobody is signed in. */
    public static Optional<OwnPreferences> ofCaller(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(CALLERS) instanceof Remembered known
                        && known.userName().equals(request.getRemoteUser())
                ? Optional.of(known.wish())
                : Optional.empty();
    }

    /** Tells this session what the caller has stored, so that a page costs no question. */
    public static void remember(HttpServletRequest request, OwnPreferences wish) {
        request.getSession().setAttribute(CALLERS, new Remembered(request.getRemoteUser(), wish));
    }

    /** Makes a choice hold from now on: in this browser, and in this session if somebody is signed in. */
    public static void keep(HttpServletRequest request, HttpServletResponse response, OwnPreferences wish) {
        put(request, response, LANGUAGE, wish.locale());
        put(request, response, THEME, wish.theme());
        put(
                request,
                response,
                ZONE,
                wish.timeZone() == null ? null : wish.timeZone().replace('/', '.'));
        if (request.isUserInRole(Permission.SIGNED_IN)) {
            remember(request, wish);
        }
    }

    /** Null takes the cookie away. */
    private static void put(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        Cookie cookie = new Cookie(name, value == null ? "" : value);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge(value == null ? 0 : A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        response.addCookie(cookie);
    }

    /** What was chosen in this browser; as it came, so to be believed only after a look at each value. */
    static OwnPreferences ofBrowser(HttpServletRequest request) {
        String zone = cookie(request, ZONE);
        return new OwnPreferences(
                Theme.of(cookie(request, THEME)).word(),
                cookie(request, LANGUAGE),
                zone == null ? null : zone.replace('.', '/'));
    }

    private static String cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    private static ZoneId zoneOf(String id) {
        try {
            return id == null ? ZoneOffset.UTC : ZoneId.of(id);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    public Locale getLocale() {
        return locale;
    }

    public String getLanguage() {
        return locale.getLanguage();
    }

    public Theme getTheme() {
        return theme;
    }

    public String getThemeWord() {
        return theme.word();
    }

    public String getPrimeTheme() {
        return theme.primeTheme();
    }

    public ZoneId getZone() {
        return zone;
    }
}
