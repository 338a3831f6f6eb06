package crm.ejb.directory;

import crm.domain.access.Permission;
import crm.domain.directory.OwnPreferences;
import crm.domain.directory.PasswordHash;
import crm.domain.directory.PasswordRule;
import crm.domain.directory.User;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;

/** The door to what everybody settles for himself: how pages look, and his own password. */
@Stateless
public class PreferenceService {
    private OwnAccounts own;
    private OrganisationChanges changes;

    protected PreferenceService() {}

    @Inject
    public PreferenceService(OwnAccounts own, OrganisationChanges changes) {
        this.own = own;
        this.changes = changes;
    }

    /** How the caller wants to see pages. */
    @RolesAllowed(Permission.SIGNED_IN)
    public OwnPreferences get() {
        return own.get().preferences();
    }

    /** Remembers how the caller wants to see pages. */
    @RolesAllowed(Permission.SIGNED_IN)
    public void prefer(OwnPreferences wish) {
        own.prefer(wish);
    }

    /**
     * Changes the caller's own password and ends all his sessions; the one that asks may go on as one that begins now.
     *
     * @return the proof of identity to go on with
     * @throws InvalidException if the present password is not right or the new one is not good enough
     */
    @RolesAllowed(Permission.SIGNED_IN)
    public SignedIn changePassword(String present, String wanted) {
        User before = own.get();
        String known = before.passwordHash();
        if (present == null || known == null || !new PasswordHash(known).fits(present)) {
            throw new InvalidException(Problem.of("present", "problem.password.wrong"));
        }
        InvalidException.throwIfAny(
                PasswordRule.problems("wanted", wanted, before.profile().userName()));
        PasswordHash hash = PasswordHash.of(wanted);
        OrganisationChange change = changes.begin();
        User user = own.get();
        user.changePassword(hash.encoded(), changes.now());
        changes.announce(
                change, "user.password.changed", Map.of("user", user.profile().userName()));
        return new SignedIn(user.id(), user.sessionsValidFrom());
    }
}
