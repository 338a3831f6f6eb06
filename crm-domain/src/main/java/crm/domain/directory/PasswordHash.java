package crm.domain.directory;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as it is stored: PBKDF2 with HMAC-SHA-512, its own salt, and the number of iterations it was made with. To
 * make or to check one takes about 0.2 seconds on purpose.
 *
 * @param encoded {@code PBKDF2WithHmacSHA512:iterations:salt:hash}, the last two in Base64
 */
public record PasswordHash(String encoded) {
    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int ITERATIONS = 210_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern FORM = Pattern.compile(ALGORITHM + ":(\\d{4,7}):([A-Za-z0-9+/=]+):([A-Za-z0-9+/=]+)");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Fits no password; costs the one who checks against it as much as a real one. */
    public static final PasswordHash NOBODYS = of(Base64.getEncoder().encodeToString(random(HASH_BYTES)));

    public PasswordHash {
        Objects.requireNonNull(encoded, "a password hash is not null");
        if (!FORM.matcher(encoded).matches()) {
            throw new IllegalArgumentException("not a password hash of this application");
        }
    }

    /** Hashes a password with a new salt. */
    public static PasswordHash of(String password) {
        byte[] salt = random(SALT_BYTES);
        Base64.Encoder base64 = Base64.getEncoder();
        return new PasswordHash(ALGORITHM + ":" + ITERATIONS + ":" + base64.encodeToString(salt) + ":"
                + base64.encodeToString(derive(password, salt, ITERATIONS, HASH_BYTES)));
    }

    /** Whether this was made from the given password; takes the same time for every wrong one. */
    public boolean fits(String password) {
        Matcher parts = FORM.matcher(encoded);
        if (!parts.matches()) {
            return false;
        }
        Base64.Decoder base64 = Base64.getDecoder();
        byte[] expected = base64.decode(parts.group(3));
        byte[] actual =
                derive(password, base64.decode(parts.group(2)), Integer.parseInt(parts.group(1)), expected.length);
        return MessageDigest.isEqual(expected, actual);
    }

    /** Never shows the hash. */
    @Override
    public String toString() {
        return "PasswordHash";
    }

    private static byte[] derive(String password, byte[] salt, int iterations, int bytes) {
        PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, iterations, bytes * 8);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(key).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, e);
        } finally {
            key.clearPassword();
        }
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
