package crm.web.login;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Where somebody wanted to go before he was asked to sign in.
 *
 * @param path path and query inside the application, or empty for its first page
 */
record ReturnAddress(String path) {
    /** One slash, then nothing that a browser could take for another host or that ends a header. */
    private static final Pattern INSIDE = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]{0,1000}");

    private static final Pattern OWN = Pattern.compile("/(login|setup)\\.xhtml.*|/jakarta\\.faces\\.resource/.*");

    ReturnAddress {
        if (path == null || !INSIDE.matcher(path).matches() || OWN.matcher(path).matches()) {
            path = "";
        }
    }

    /** The page a request was for; of a page that updates itself, that page. */
    static ReturnAddress of(HttpServletRequest request) {
        boolean ajax = "partial/ajax".equals(request.getHeader("Faces-Request"));
        if (ajax && request.getHeader("Referer") != null) {
            return fromReferer(request);
        }
        String query = request.getQueryString();
        String page = request.getRequestURI().substring(request.getContextPath().length());
        return new ReturnAddress(query == null ? page : page + "?" + query);
    }

    private static ReturnAddress fromReferer(HttpServletRequest request) {
        try {
            URI page = URI.create(request.getHeader("Referer"));
            String query = page.getRawQuery();
            String path = page.getRawPath().substring(request.getContextPath().length());
            return new ReturnAddress(query == null ? path : path + "?" + query);
        } catch (IllegalArgumentException | NullPointerException | IndexOutOfBoundsException notAPage) {
            return new ReturnAddress("");
        }
    }

    /** As a query string for the sign-in page, or nothing. */
    String asQuery() {
        return path.isEmpty() || path.equals("/") ? "" : "?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
