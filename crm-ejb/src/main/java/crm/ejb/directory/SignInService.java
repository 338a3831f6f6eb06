package crm.ejb.directory;

import crm.domain.directory.PasswordHash;
import crm.ejb.shared.Announcements;
import crm.ejb.shared.Noticed;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The door through which people come in. It stands open: who knocks is not known yet. No transaction and no connection
 * is held while a password is being checked.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInService {
    private static final System.Logger LOG = System.getLogger(SignInService.class.getName());
    private static final Pattern USER_NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,79}");
    private static final int LONGEST_PASSWORD = 256;

    private static final PasswordChecks CHECKS = PasswordChecks.forThisMachine();

    @Inject
    private SignIns signIns;

    @Inject
    private Announcements news;

    /**
     * Signs in, or not. Unknown name, wrong password, too many failures and deactivated account give the same answer
     * after the same work.
     *
     * @param address where the attempt comes from, as {@code crm.web.login} understands it
     * @throws crm.domain.shared.BusyException if too many sign in at once; the attempt does not count then
     */
    @PermitAll
    public Optional<SignedIn> signIn(String userName, String password, String address) {
        String name = userName.strip().toLowerCase(Locale.ROOT);
        return CHECKS.inTurn(() -> check(name, password, address));
    }

    private Optional<SignedIn> check(String name, String password, String address) {
        if (!USER_NAME.matcher(name).matches() || password.length() > LONGEST_PASSWORD) {
            PasswordHash.NOBODYS.fits("");
            notice("signIn.failed", null, address);
            return Optional.empty();
        }
        boolean open = signIns.reserve(name, address);
        Optional<SignIns.Account> known = signIns.account(name);
        Optional<SignIns.Account> account = known.filter(found -> open);
        boolean right = account.map(SignIns.Account::password)
                .orElse(PasswordHash.NOBODYS)
                .fits(password);
        Optional<SignedIn> session =
                account.filter(found -> right).flatMap(found -> signIns.succeed(found, name, address));
        if (session.isEmpty()) {
            LOG.log(System.Logger.Level.INFO, "Sign-in refused: {0} from {1}", name, address);
            notice(open ? "signIn.failed" : "signIn.locked", known.isPresent() ? name : null, address);
        }
        return session;
    }

    /** What was typed as a name nobody has is not kept: it may be a password. */
    private void notice(String kind, String who, String address) {
        news.announce(new Noticed(kind, who, null, Map.of("address", address)));
    }

    /** Who a session belongs to at this moment; asked on every request. Empty if something has ended it. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Optional<Caller> caller(SignedIn session) {
        return signIns.caller(session);
    }
}
