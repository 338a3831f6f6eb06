package crm.web.login;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Asks for name and password, and sends people on to where they wanted to go. */
@Named
@RequestScoped
public class LoginPage {
    @Inject
    private SecurityContext security;

    @Inject
    private FacesContext faces;

    private String userName;
    private String password;
    private String to;
    private boolean refused;
    private boolean busy;

    /** Signs in, or shows the same refusal whatever was wrong. */
    public void signIn() throws IOException {
        ExternalContext http = faces.getExternalContext();
        AuthenticationStatus status = security.authenticate(
                (HttpServletRequest) http.getRequest(),
                (HttpServletResponse) http.getResponse(),
                withParams()
                        .credential(new UsernamePasswordCredential(orBlank(userName), orBlank(password)))
                        .newAuthentication(true));
        busy = http.getRequestMap().containsKey(CrmAuth.BUSY);
        refused = !busy && (status != AuthenticationStatus.SUCCESS || security.getCallerPrincipal() == null);
        if (busy) {
            http.setResponseStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            http.setResponseHeader("Retry-After", "5");
        } else if (!refused) {
            http.redirect(http.getRequestContextPath() + "/"
                    + new ReturnAddress(to).path().replaceFirst("^/", ""));
        }
        password = null;
    }

    private static String orBlank(String value) {
        return value == null ? "" : value;
    }

    public String getUserName() {
        return userName;
    }

    public void setUserName(String userName) {
        this.userName = userName;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public boolean isBusy() {
        return busy;
    }

    public boolean isRefused() {
        return refused;
    }
}
