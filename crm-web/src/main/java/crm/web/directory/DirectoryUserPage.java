package crm.web.directory;

import crm.ejb.directory.UserDetail;
import crm.ejb.directory.UserService;
import crm.web.ui.RecordId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The page of one user. */
@Named
@ViewScoped
public class DirectoryUserPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient UserService users;

    private UserDetail user;
    private String password;

    @PostConstruct
    void open() {
        user = users.view(Math.toIntExact(RecordId.ofRequest()));
    }

    /** Ends what the user may do and see. */
    public String deactivate() {
        users.deactivate(user.id(), user.version());
        return here();
    }

    /** Lets the user in again. */
    public String activate() {
        users.activate(user.id(), user.version());
        return here();
    }

    /** Gives the user the password typed, which ends his sessions. */
    public String savePassword() {
        users.setPassword(user.id(), password);
        return here();
    }

    private String here() {
        return "/directory/user.xhtml?faces-redirect=true&id=" + user.id();
    }

    public UserDetail getUser() {
        return user;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
