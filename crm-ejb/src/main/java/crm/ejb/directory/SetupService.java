package crm.ejb.directory;

import crm.domain.access.Permission;
import crm.domain.access.Viewer;
import crm.domain.directory.PasswordHash;
import crm.domain.directory.PasswordRule;
import crm.domain.directory.PermissionSet;
import crm.domain.directory.User;
import crm.domain.shared.InvalidException;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.Problem;
import crm.ejb.access.RecordAccess;
import crm.ejb.shared.Announcements;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/** The door that is open once: as long as there is no user, whoever knows the token from the log becomes the first. */
@Stateless
public class SetupService {
    private SetupTokens tokens;
    private Users users;
    private PermissionSets sets;
    private RecordAccess access;
    private Announcements news;

    protected SetupService() {}

    @Inject
    public SetupService(SetupTokens tokens, Users users, PermissionSets sets, RecordAccess access, Announcements news) {
        this.tokens = tokens;
        this.users = users;
        this.sets = sets;
        this.access = access;
        this.news = news;
    }

    /** True as long as there is no user at all. */
    @PermitAll
    public boolean isOpen() {
        return tokens.areOpen();
    }

    /**
     * Creates the administrator, who then holds every permission. Of several who try at once, on whatever node, one
     * succeeds.
     *
     * @throws NotFoundException if there is any user already
     * @throws InvalidException naming every wrong field; a token that is unknown, spent or expired is just wrong
     */
    @PermitAll
    public void createAdministrator(FirstAdministrator command) {
        access.changeOrganisation();
        if (!tokens.areOpen()) {
            throw new NotFoundException("setup");
        }
        InvalidException.throwIfAny(PasswordRule.problems(
                "password", command.password(), command.profile().userName()));
        if (command.token() == null || !tokens.spend(command.token().strip())) {
            throw new InvalidException(Problem.of("token", "setup.token.wrong"));
        }
        Clock clock = Clock.systemUTC();
        PermissionSet everything = new PermissionSet("Administrator", null, Set.copyOf(Permission.ALL));
        sets.add(everything);
        User user = users.add(command.profile(), clock.instant());
        user.changePassword(PasswordHash.of(command.password()).encoded(), clock.instant());
        user.grant(Set.of(everything.id()));
        news.happened(
                Viewer.system("setup"),
                "setup.done",
                null,
                Map.of("userName", command.profile().userName()));
    }
}
