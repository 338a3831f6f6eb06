package crm.web.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;

/**
 * Refuses forms of other sites where no view state guards: browsers say where a form was sent from, and no page can make
 * them lie. A request that says nothing about it is refused as well.
 */
@WebFilter({"/sign-out", "/preferences"})
public class SameOrigin extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String origin = request.getHeader("Origin");
        String page = origin == null ? request.getHeader("Referer") : origin;
        if (isOwn(request.getHeader("Sec-Fetch-Site"), page, request.getHeader("Host"))) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /**
     * Whether a form was sent from a page of this application.
     *
     * @param site what the browser says in one word, or null if it is too old or the connection is not encrypted
     * @param page the site or page the form stood on, or null if unknown
     * @param host name and port this application is called by
     */
    static boolean isOwn(String site, String page, String host) {
        return site == null ? isOn(page, host) : site.equals("same-origin");
    }

    private static boolean isOn(String page, String host) {
        try {
            return page != null
                    && host != null
                    && host.toLowerCase(Locale.ROOT).equals(URI.create(page).getRawAuthority());
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
