package crm.web.webform;

import crm.domain.webform.QuarantineReason;
import crm.ejb.webform.Arrival;
import crm.ejb.webform.Onward;
import crm.ejb.webform.WebToLeadService;
import crm.web.login.ClientAddress;
import crm.web.ui.TextBundles;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * Where forms on other people's pages send to. Whatever becomes of what is sent, the answer is the same: on to the page the
 * form names, or a word of thanks.
 */
@WebServlet(WebToLead.PATH + "/*")
public class WebToLead extends HttpServlet {
    /** The address of all forms; the key of one follows. */
    public static final String PATH = "/web-to-lead";

    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(WebToLead.class.getName());

    @Inject
    private transient WebToLeadService door;

    @Inject
    private transient Captcha captcha;

    @Inject
    private transient TextBundles texts;

    /** Answers every method itself: an error page would begin a session. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getMethod().equals("POST")) {
            doPost(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        response.setHeader("Allow", "POST");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        FormBody body = FormBody.of(request);
        String key = key(request);
        Optional<Onward> form = door.form(key);
        if (form.isPresent()) {
            submit(key, arrival(request, body, form.get()));
        }
        String onward = form.map(Onward::returnTo).orElse(null);
        if (onward == null) {
            thank(request.getLocale(), response);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", onward);
        }
    }

    private Arrival arrival(HttpServletRequest request, FormBody body, Onward form) {
        QuarantineReason suspicion = null;
        if (!body.readable()) {
            suspicion = QuarantineReason.UNREADABLE;
        } else if (form.captcha() && !captcha.isAnswered(body.values())) {
            suspicion = QuarantineReason.CAPTCHA;
        }
        return new Arrival(body.values(), ClientAddress.of(request), suspicion);
    }

    /** What cannot be taken in is kept apart at least. */
    private void submit(String key, Arrival arrival) {
        try {
            door.submit(key, arrival);
        } catch (EJBException | crm.domain.shared.Refusal fault) {
            LOG.log(System.Logger.Level.WARNING, "What was sent to a web form could not be taken in", fault);
            door.keep(key, arrival);
        }
    }

    private static String key(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path == null || !path.matches("/[a-z0-9]{20,40}") ? "" : path.substring(1);
    }

    private void thank(Locale wish, HttpServletResponse response) throws IOException {
        Locale language = texts.offered(wish);
        response.setContentType("text/html;charset=UTF-8");
        String text = texts.find(language, "webform.thanks");
        response.getWriter()
                .write("<!doctype html><html lang=\"" + language.getLanguage() + "\"><meta charset=\"utf-8\"><title>"
                        + text + "</title><p>" + text + "</p></html>");
    }
}
