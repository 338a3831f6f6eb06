package crm.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What the container says of the caller's permissions, asked once per request: a page asks dozens of times, and each answer
 * walks through all principals and roles. Decides what is shown and nothing else.
 */
final class Permits {
    private static final String ATTRIBUTE = Permits.class.getName();

    private final String caller;
    private final Map<String, Boolean> known = new HashMap<>();

    private Permits(String caller) {
        this.caller = caller;
    }

    static boolean has(HttpServletRequest request, String permission) {
        return of(request).known.computeIfAbsent(permission, request::isUserInRole);
    }

    /** Forgets what it knew when somebody has signed in or out meanwhile. */
    private static Permits of(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        String caller = principal == null ? null : principal.getName();
        if (request.getAttribute(ATTRIBUTE) instanceof Permits permits && Objects.equals(permits.caller, caller)) {
            return permits;
        }
        Permits fresh = new Permits(caller);
        request.setAttribute(ATTRIBUTE, fresh);
        return fresh;
    }
}
