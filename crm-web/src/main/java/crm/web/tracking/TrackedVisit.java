package crm.web.tracking;

import crm.ejb.tracking.TrackingService;
import crm.web.login.ClientAddress;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;

/**
 * The addresses in our e-mails: an invisible image, or a link that leads on. Whatever is no link of ours is answered by
 * the image. Only reading counts: programs that look whether an address is alive are nobody.
 */
@WebServlet(TrackedVisit.PATH + "*")
public class TrackedVisit extends HttpServlet {
    static final String PATH = "/t/";

    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(TrackedVisit.class.getName());
    private static final byte[] IMAGE =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    @Inject
    private transient TrackingService door;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> target = arrive(request);
        if (target.isPresent()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", target.get());
        } else {
            show(response);
            response.getOutputStream().write(IMAGE);
        }
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) {
        show(response);
    }

    /** Nobody outside is told that something is wrong here. */
    private Optional<String> arrive(HttpServletRequest request) {
        String path = request.getPathInfo();
        try {
            return door.arrive(path == null ? "" : path.substring(1), ClientAddress.of(request));
        } catch (EJBException uncounted) {
            LOG.log(System.Logger.Level.WARNING, "A visit could not be counted", uncounted);
            return Optional.empty();
        }
    }

    /** The image is meant to be shown by the e-mail programs of others. */
    private static void show(HttpServletResponse response) {
        response.setContentType("image/gif");
        response.setContentLength(IMAGE.length);
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    }
}
