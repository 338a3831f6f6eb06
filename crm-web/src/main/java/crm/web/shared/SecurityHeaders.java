package crm.web.shared;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Puts the headers on every response by which browsers refuse what this application never does. */
@WebFilter(
        urlPatterns = "/*",
        asyncSupported = true,
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class SecurityHeaders extends HttpFilter {
    /** For pages; PrimeFaces adds a second policy that lets scripts run with the nonce of the page only. */
    private static final String PAGES = """
            style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; \
            frame-src 'self'; media-src 'self'; worker-src 'none'; object-src 'none'; base-uri 'self'; \
            form-action 'self'; frame-ancestors 'none'\
            """;

    /** For everything else, which is never shown as a page. */
    private static final String REST = "default-src 'none'; frame-ancestors 'none'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        put(request, response);
        chain.doFilter(request, response);
    }

    /** Sets the headers; also called where a response is answered before any filter runs. */
    public static void put(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getServletPath();
        response.setHeader("Content-Security-Policy", path.endsWith(".xhtml") ? PAGES : REST);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (!path.startsWith("/jakarta.faces.resource")) {
            response.setHeader("Cache-Control", "no-store");
        }
    }
}
