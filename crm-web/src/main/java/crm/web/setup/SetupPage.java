package crm.web.setup;

import crm.domain.directory.UserProfile;
import crm.domain.shared.NotFoundException;
import crm.ejb.directory.FirstAdministrator;
import crm.ejb.directory.SetupService;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Asks for the token from the log and makes the first administrator. */
@Named
@RequestScoped
public class SetupPage {
    @Inject
    private SetupService setup;

    private String token;
    private String userName;
    private String firstName;
    private String lastName;
    private String email;
    private String password;

    @PostConstruct
    void open() {
        if (!setup.isOpen()) {
            throw new NotFoundException("setup");
        }
    }

    /** Makes the administrator, who can then sign in. */
    public String create() {
        setup.createAdministrator(
                new FirstAdministrator(token, new UserProfile(userName, firstName, lastName, email), password));
        return "/login.xhtml?faces-redirect=true";
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getUserName() {
        return userName;
    }

    public void setUserName(String userName) {
        this.userName = userName;
    }

    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(String firstName) {
        this.firstName = firstName;
    }

    public String getLastName() {
        return lastName;
    }

    public void setLastName(String lastName) {
        this.lastName = lastName;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
