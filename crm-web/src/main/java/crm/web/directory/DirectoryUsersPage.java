package crm.web.directory;

import crm.domain.shared.Paging;
import crm.domain.shared.Slice;
import crm.ejb.directory.UserFilter;
import crm.ejb.directory.UserRow;
import crm.ejb.directory.UserService;
import crm.web.ui.Choice;
import crm.web.ui.ListPage;
import crm.web.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The list of users. */
@Named
@RequestScoped
public class DirectoryUsersPage extends ListPage<UserRow> {
    @Inject
    private UserService users;

    @Inject
    private RoleChoices roles;

    @Inject
    private Texts texts;

    public DirectoryUsersPage() {
        super("name", false);
    }

    @Override
    protected Slice<UserRow> load(Paging paging) {
        return users.list(new UserFilter(filter("text"), active(), number("role")), paging);
    }

    private Boolean active() {
        String word = filter("active");
        return word == null ? null : Boolean.valueOf(word);
    }

    private Integer number(String name) {
        String word = filter(name);
        return word != null && word.matches("\\d{1,9}") ? Integer.valueOf(word) : null;
    }

    /** Active or deactivated. */
    public List<Choice> getStates() {
        return List.of(
                new Choice(true, texts.get("directory.users.active")),
                new Choice(false, texts.get("directory.users.inactive")));
    }

    public List<Choice> getRoles() {
        return roles.all();
    }
}
