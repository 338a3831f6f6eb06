package crm.web.ui;

import crm.domain.shared.ConflictException;
import crm.domain.shared.DeniedException;
import crm.domain.shared.InvalidException;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.Problem;
import crm.ejb.shared.Announcements;
import crm.ejb.shared.Noticed;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.Iterator;
import java.util.Map;
import org.omnifaces.util.Components;

/**
 * What a refusal or a fault becomes on the screen. While a form is being submitted it becomes a message, a problem of a
 * field beside that field, and nothing typed is lost. A page that cannot be shown, or whose address makes no sense, becomes 404 or 403; pages never catch.
 */
public class Refusals extends ExceptionHandlerWrapper {

    private static final System.Logger LOG = System.getLogger(Refusals.class.getName());

    public Refusals(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            ExceptionQueuedEventContext event =
                    (ExceptionQueuedEventContext) events.next().getSource();
            if (answer(event, cause(event.getException()))) {
                events.remove();
            }
        }
        getWrapped().handle();
    }

    private static boolean answer(ExceptionQueuedEventContext event, Throwable cause) {
        FacesContext faces = event.getContext();
        if (faces.getExternalContext().isResponseCommitted()) {
            return false;
        }
        if (cause instanceof ViewExpiredException) {
            return openAfresh(faces);
        }
        if (cause instanceof EJBAccessException) {
            notice(faces.getExternalContext());
        }
        if (cause instanceof NotFoundException || cause instanceof EJBAccessException) {
            return refuse(faces, HttpServletResponse.SC_NOT_FOUND);
        }
        if (faces.isPostback() && event.getPhaseId().compareTo(PhaseId.INVOKE_APPLICATION) <= 0) {
            tell(faces, cause);
            return true;
        }
        if (cause instanceof InvalidException) {
            return refuse(faces, HttpServletResponse.SC_NOT_FOUND);
        }
        return cause instanceof DeniedException && refuse(faces, HttpServletResponse.SC_FORBIDDEN);
    }

    /** The container itself refuses a function somebody lacks, before the watch at the door sees it. */
    private static void notice(ExternalContext http) {
        Map<String, String> detail = Map.of("act", http.getRequestServletPath());
        CDI.current()
                .select(Announcements.class)
                .get()
                .announce(new Noticed("denied.function", http.getRemoteUser(), null, detail));
    }

    private static void tell(FacesContext faces, Throwable cause) {
        Texts texts = CDI.current().select(Texts.class).get();
        if (cause instanceof InvalidException invalid) {
            invalid.problems().forEach(problem -> tell(faces, problem, texts.because(problem.reason())));
        } else if (cause instanceof DeniedException denied) {
            add(faces, null, texts.because(denied.reason()));
        } else if (cause instanceof ConflictException) {
            add(faces, null, texts.get("ui.error.conflict"));
        } else {
            LOG.log(Level.ERROR, "Fault while a form was submitted", cause);
            add(faces, null, texts.get("ui.error.fault"));
        }
        faces.validationFailed();
    }

    private static void tell(FacesContext faces, Problem problem, String text) {
        UIComponent form = Components.getCurrentForm();
        UIComponent field = form == null || problem.field() == null ? null : form.findComponent(problem.field());
        if (field instanceof UIInput input) {
            input.setValid(false);
        }
        add(faces, field == null ? null : field.getClientId(faces), text);
    }

    private static void add(FacesContext faces, String clientId, String text) {
        faces.addMessage(clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    private static boolean refuse(FacesContext faces, int status) {
        try {
            ExternalContext http = faces.getExternalContext();
            http.responseReset();
            http.responseSendError(status, null);
            faces.responseComplete();
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shows the page anew, with the question it was opened with: its state is gone, often because the session ended. */
    private static boolean openAfresh(FacesContext faces) {
        try {
            ExternalContext http = faces.getExternalContext();
            Texts texts = CDI.current().select(Texts.class).get();
            faces.addMessage(
                    null, new FacesMessage(FacesMessage.SEVERITY_WARN, texts.get("ui.error.expired.text"), null));
            http.getFlash().setKeepMessages(true);
            http.redirect(http.getRequestContextPath() + http.getRequestServletPath() + question(http));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String question(ExternalContext http) {
        String opened = http.getRequestHeaderMap().get("Referer");
        String page = http.getRequestContextPath() + http.getRequestServletPath() + "?";
        int question = opened == null ? -1 : opened.indexOf(page);
        return question < 0
                ? ""
                : opened.substring(question + page.length() - 1).replaceAll("[^\\x21-\\x7e]", "");
    }

    /** The refusal inside whatever the container wrapped around it, else the innermost cause. */
    private static Throwable cause(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && !isAnswerable(cause)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean isAnswerable(Throwable cause) {
        return cause instanceof crm.domain.shared.Refusal
                || cause instanceof ViewExpiredException
                || cause instanceof EJBAccessException;
    }
}
