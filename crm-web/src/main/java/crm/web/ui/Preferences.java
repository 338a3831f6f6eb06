package crm.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * How the person before the screen wants to see things: language, theme, time zone.
 *
 * <p>The choice travels in cookies, so that it holds before sign-in too; without one the browser's language and the
 * operating system's theme decide. Foreign values fall back to the default.
 */
@Named("prefs")
@RequestScoped
public class Preferences {

    static final String LANGUAGE = "crm.language";
    static final String THEME = "crm.theme";
    static final String ZONE = "crm.zone";

    private Locale locale = Languages.DEFAULT;
    private Theme theme = Theme.SYSTEM;
    private ZoneId zone = ZoneOffset.UTC;

    protected Preferences() {}

    @Inject
    public Preferences(HttpServletRequest request) {
        String language = cookie(request, LANGUAGE);
        locale = Languages.find(language).orElseGet(() -> Languages.firstOf(request.getLocales()));
        theme = Theme.of(cookie(request, THEME));
        zone = zoneOf(cookie(request, ZONE));
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
            return id == null ? ZoneOffset.UTC : ZoneId.of(id.replace('.', '/'));
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
