package crm.web.directory;

import crm.domain.directory.UserProfile;
import crm.ejb.directory.UserDetail;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is typed about a user; lives and dies with its page. */
public class UserForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String userName;
    private String firstName;
    private String lastName;
    private String email;
    private Integer roleId;
    private String password;
    private final Map<Integer, Boolean> sets = new HashMap<>();

    /** The form filled with what is known. */
    static UserForm of(UserDetail user) {
        UserForm form = new UserForm();
        form.userName = user.profile().userName();
        form.firstName = user.profile().firstName();
        form.lastName = user.profile().lastName();
        form.email = user.profile().email();
        form.roleId = user.roleId();
        user.permissionSetIds().forEach(id -> form.sets.put(id, true));
        return form;
    }

    UserProfile toProfile() {
        return new UserProfile(userName, firstName, lastName, email);
    }

    Set<Integer> permissionSetIds() {
        return sets.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
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

    public Integer getRoleId() {
        return roleId;
    }

    public void setRoleId(Integer roleId) {
        this.roleId = roleId;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** Whether the user has the set, by its id. */
    public Map<Integer, Boolean> getSets() {
        return sets;
    }
}
