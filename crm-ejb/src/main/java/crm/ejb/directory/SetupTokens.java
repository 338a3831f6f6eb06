package crm.ejb.directory;

import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * All secrets by which an installation without users may get its first administrator. Only their hashes are stored. Each
 * starting node makes one; the first that is spent ends all.
 */
@Dependent
public class SetupTokens {
    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Sql sql;

    @Inject
    public SetupTokens(Sql sql) {
        this.sql = sql;
    }

    /** True as long as the installation has no user at all. */
    public boolean areOpen() {
        return sql.first(SqlText.of("select 1 from crm_user limit 1"), row -> 1).isEmpty();
    }

    /** Makes a token that holds for a day. */
    public String make() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        sql.update(SqlText.of(
                "insert into setup_token (token_hash, expires_at) values (?, now() + interval '1 day')", hash(token)));
        return token;
    }

    /** Takes a token; true if it was one and had not expired. All others go with it. */
    public boolean spend(String token) {
        boolean right = sql.first(
                        SqlText.of(
                                "select 1 from setup_token where token_hash = ? and expires_at > now()", hash(token)),
                        row -> 1)
                .isPresent();
        if (right) {
            sql.update(SqlText.of("delete from setup_token"));
        }
        return right;
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
