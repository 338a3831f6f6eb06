package crm.web.login;

import crm.domain.access.Permission;
import crm.domain.shared.BusyException;
import crm.ejb.directory.SignInService;
import crm.ejb.directory.SignedIn;
import crm.web.shared.SecurityHeaders;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The one authentication mechanism. Tools show a bearer token; browsers have a session, which stores nothing but who
 * signed in and when: user and permissions are read anew for every request, so a change holds at once.
 */
@ApplicationScoped
public class CrmAuth implements HttpAuthenticationMechanism {
    /** Attribute of a request whose sign-in was not looked at because too many others were. */
    static final String BUSY = "crm.busy";

    @EJB
    private SignInService door;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        SecurityHeaders.put(request, response);
        if (isForNobody(request)) {
            return context.doNothing();
        }
        if (OperatorToken.guards(request)) {
            return operator(request, response, context);
        }
        if (context.getAuthParameters().getCredential() instanceof UsernamePasswordCredential credential) {
            return signIn(request, context, credential);
        }
        Optional<SignedIn> session = BrowserSession.of(request);
        if (session.isPresent() && become(session.get(), context)) {
            return AuthenticationStatus.SUCCESS;
        }
        if (session.isPresent()) {
            request.getSession().invalidate();
        }
        return context.isProtected() ? sendToSignIn(request, response) : context.doNothing();
    }

    /**
     * Style sheets, scripts and health are the same for everybody: no question to the database for them. What web forms send
     * is nobody's in particular, whoever is signed in beside them.
     * Neither is who sees what marks show.
     */
    private static boolean isForNobody(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.startsWith("/jakarta.faces.resource/")
                || path.equals("/health")
                || path.startsWith("/health/")
                || path.equals("/web-to-lead")
                || path.equals("/t");
    }

    private AuthenticationStatus operator(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (OperatorToken.isShownBy(request)) {
            return context.notifyContainerAboutLogin("operator", Set.of(Permission.METRICS_READ));
        }
        if (!context.isProtected()) {
            return context.doNothing();
        }
        response.setHeader("WWW-Authenticate", "Bearer");
        return context.responseUnauthorized();
    }

    private AuthenticationStatus signIn(
            HttpServletRequest request, HttpMessageContext context, UsernamePasswordCredential credential) {
        Optional<SignedIn> proof;
        try {
            proof = door.signIn(credential.getCaller(), credential.getPasswordAsString(), ClientAddress.of(request));
        } catch (BusyException tooMany) {
            request.setAttribute(BUSY, true);
            return AuthenticationStatus.SEND_FAILURE;
        }
        if (proof.isEmpty() || !become(proof.get(), context)) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        BrowserSession.begin(request, proof.get());
        return AuthenticationStatus.SUCCESS;
    }

    private boolean become(SignedIn session, HttpMessageContext context) {
        return door.caller(session)
                .map(caller -> {
                    Set<String> permissions = new HashSet<>(caller.permissions());
                    permissions.add(Permission.SIGNED_IN);
                    return context.notifyContainerAboutLogin(caller.userName(), permissions);
                })
                .filter(status -> status == AuthenticationStatus.SUCCESS)
                .isPresent();
    }

    private static AuthenticationStatus sendToSignIn(HttpServletRequest request, HttpServletResponse response)
            throws AuthenticationException {
        String login = request.getContextPath() + "/login.xhtml"
                + ReturnAddress.of(request).asQuery();
        try {
            if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
                response.setContentType("text/xml;charset=UTF-8");
                response.getWriter()
                        .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + login
                                + "\"></redirect></partial-response>");
            } else {
                response.sendRedirect(login);
            }
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException e) {
            throw new AuthenticationException("The answer could not be sent.", e);
        }
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        BrowserSession.end(request);
    }
}
