package crm.web.directory;

import crm.ejb.directory.UserDetail;
import crm.ejb.directory.UserService;
import crm.web.preview.PreviewedPage;
import crm.web.ui.RecordId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The page of one user. */
@Named
@ViewScoped
public class DirectoryUserPage extends PreviewedPage {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient UserService users;

    private UserDetail user;
    private String password;

    @PostConstruct
    void open() {
        user = users.view(Math.toIntExact(RecordId.ofRequest()));
    }

    /** Ends what the user may do and see, or lets him in again; if anybody gains or loses by it, only after that was shown. */
    public String turn() {
        return lookOrKeep();
    }

    @Override
    protected Runnable change() {
        return () -> {
            if (user.active()) {
                users.deactivate(user.id(), user.version());
            } else {
                users.activate(user.id(), user.version());
            }
        };
    }

    @Override
    protected String afterwards() {
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
