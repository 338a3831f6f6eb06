package crm.ejb.directory;

import crm.domain.directory.PasswordHash;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
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

    /** Checks cost a core each; more at once than cores would only starve the pages. */
    private static final Semaphore CHECKS = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    @Inject
    private SignIns signIns;

    /**
     * Signs in, or not. Unknown name, wrong password, too many failures and deactivated account give the same answer
     * after the same work.
     *
     * @param address where the attempt comes from, as {@code crm.web.login} understands it
     */
    @PermitAll
    public Optional<SignedIn> signIn(String userName, String password, String address) {
        String name = userName.strip().toLowerCase(Locale.ROOT);
        if (!USER_NAME.matcher(name).matches() || password.length() > LONGEST_PASSWORD) {
            fits(PasswordHash.NOBODYS, "");
            return Optional.empty();
        }
        boolean open = signIns.reserve(name, address);
        Optional<SignIns.Account> account = signIns.account(name).filter(found -> open);
        boolean right = fits(account.map(SignIns.Account::password).orElse(PasswordHash.NOBODYS), password);
        Optional<SignedIn> session =
                account.filter(found -> right).flatMap(found -> signIns.succeed(found, name, address));
        if (session.isEmpty()) {
            LOG.log(System.Logger.Level.INFO, "Sign-in refused: {0} from {1}", name, address);
        }
        return session;
    }

    /** Who a session belongs to at this moment; asked on every request. Empty if something has ended it. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Optional<Caller> caller(SignedIn session) {
        return signIns.caller(session);
    }

    private static boolean fits(PasswordHash hash, String password) {
        CHECKS.acquireUninterruptibly();
        try {
            return hash.fits(password);
        } finally {
            CHECKS.release();
        }
    }
}
