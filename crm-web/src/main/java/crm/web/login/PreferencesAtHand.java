package crm.web.login;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sees to it that a page knows how its reader wants to see it. */
@WebFilter({"*.xhtml", "/preferences"})
public class PreferencesAtHand extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient StoredPreferences stored;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        stored.bring(request);
        chain.doFilter(request, response);
    }
}
