package crm.web.login;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Pattern;

/** The secret by which monitoring reads metrics, from the environment; without one, nobody does. */
final class OperatorToken {
    static final String VARIABLE = "CRM_METRICS_TOKEN";
    private static final Pattern TOOLS = Pattern.compile("/(metrics|openapi|api)(/.*)?");
    private static final String BEARER = "Bearer ";

    private OperatorToken() {}

    /** Whether the path is for tools, where cookies mean nothing. */
    static boolean guards(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return TOOLS.matcher(path).matches();
    }

    static boolean isShownBy(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null
                && header.startsWith(BEARER)
                && fits(System.getenv(VARIABLE), header.substring(BEARER.length()));
    }

    static boolean fits(String secret, String shown) {
        return secret != null
                && !secret.isBlank()
                && MessageDigest.isEqual(
                        secret.strip().getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }
}
