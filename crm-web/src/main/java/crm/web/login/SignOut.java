package crm.web.login;

import crm.ejb.shared.Announcements;
import crm.ejb.shared.Noticed;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Ends the session from the menu of any page, whatever became of that page's own state, and shows the sign-in page. */
@WebServlet("/sign-out")
public class SignOut extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Announcements news;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        news.announce(new Noticed("signIn.ended", request.getRemoteUser(), null, Map.of()));
        request.logout();
        BrowserSession.end(request);
        response.sendRedirect(request.getContextPath() + "/login.xhtml");
    }
}
