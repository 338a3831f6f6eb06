package crm.domain.directory;

import crm.domain.shared.ConflictException;
import crm.domain.shared.Fold;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody who signs in. A user has at most one role (his place in the hierarchy) and any number of permission sets (his
 * functions). Users are never deleted: a deactivated user owns as before, but sees and does nothing.
 */
@Entity
@Table(name = "crm_user")
public class User {
    @Id
    private Integer id;

    @Version
    private int version;

    private String userName;
    private String firstName;
    private String lastName;
    private String displayName;
    private String email;

    @SuppressWarnings("UnusedVariable") // for queries alone
    private String sortName;

    @SuppressWarnings("UnusedVariable") // for queries alone
    private String searchText;

    private Integer roleId;
    private boolean active;
    private String passwordHash;
    private String locale;
    private String timeZone;
    private String theme;
    private Instant sessionsValidFrom;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant lastSignInAt;

    @ElementCollection
    @CollectionTable(name = "user_permission_set", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "permission_set_id")
    private Set<Integer> permissionSetIds = new TreeSet<>();

    protected User() {}

    /**
     * A new active user who cannot sign in until a password is set.
     *
     * @param identity a stored owner identity that belongs to nobody else
     */
    public User(Owner identity, UserProfile profile, Instant now) {
        this.id = identity.id();
        this.userName = profile.userName();
        this.createdAt = now;
        this.sessionsValidFrom = now;
        this.active = true;
        this.theme = "system";
        change(profile);
    }

    /** Changes what is said about the user; the user name stays. */
    public final void change(UserProfile profile) {
        profile.requireValid();
        firstName = profile.firstName();
        lastName = profile.lastName();
        displayName = profile.displayName();
        email = profile.email();
        sortName = Fold.joined(lastName, firstName);
        searchText = Fold.joined(displayName, userName, email);
    }

    /** Gives the user a place in the hierarchy; null takes it away. */
    public void placeIn(Integer newRoleId) {
        roleId = newRoleId;
    }

    /** Replaces the user's permission sets. */
    public void grant(Set<Integer> newPermissionSetIds) {
        permissionSetIds.retainAll(newPermissionSetIds);
        permissionSetIds.addAll(newPermissionSetIds);
    }

    /** Ends every function and view of the user at once; what he owns stays his. */
    public void deactivate(Instant now) {
        active = false;
        sessionsValidFrom = now;
    }

    public void activate() {
        active = true;
    }

    /** Sets a new password by its hash and ends all sessions begun before. */
    public void changePassword(String hash, Instant now) {
        passwordHash = hash;
        sessionsValidFrom = now;
    }

    public void signedIn(Instant now) {
        lastSignInAt = now;
    }

    /** @throws ConflictException if the user changed since the caller read him */
    public void requireVersion(int readVersion) {
        if (version != readVersion) {
            throw new ConflictException("user/" + id);
        }
    }

    public Integer id() {
        return id;
    }

    public int version() {
        return version;
    }

    public UserProfile profile() {
        return new UserProfile(userName, firstName, lastName, email);
    }

    /** First and last name as spoken. */
    public String displayName() {
        return displayName;
    }

    public Integer roleId() {
        return roleId;
    }

    public boolean isActive() {
        return active;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public OwnPreferences preferences() {
        return new OwnPreferences(theme, locale, timeZone);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant sessionsValidFrom() {
        return sessionsValidFrom;
    }

    public Instant lastSignInAt() {
        return lastSignInAt;
    }

    public Set<Integer> permissionSetIds() {
        return Set.copyOf(permissionSetIds);
    }
}
