package crm.domain.tracking;

import crm.domain.activity.SignalKind;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a tracking address says: which lead did what, and where a link leads. It travels signed, so that nobody else makes
 * one and a link leads nowhere but where we meant.
 *
 * @param nonce tells this mark apart from all others; however often it is seen, it is one signal
 * @param target absolute http(s) address a link leads to, or null for an image
 */
public record TrackingMark(long leadId, SignalKind kind, String nonce, String target) {
    /** What a mark can tell. */
    public static final Set<SignalKind> KINDS = Set.of(
            SignalKind.EMAIL_OPENED, SignalKind.PAGE_VISITED, SignalKind.LINK_CLICKED, SignalKind.DOCUMENT_LOADED);

    private static final int LONGEST_TARGET = 1000;
    private static final int LONGEST = 2500;
    private static final int SIGNATURE = 16;
    private static final String METHOD = "HmacSHA256";

    /** @throws InvalidException if no mark can tell that, or the target is no address of a web page */
    public TrackingMark {
        Objects.requireNonNull(nonce, "marks are told apart");
        if (kind == null || !KINDS.contains(kind)) {
            throw new InvalidException(Problem.of("kind", "problem.choice"));
        }
        target = target == null ? null : address(target);
    }

    /** The mark as part of an address: letters, digits, {@code -}, {@code _} and one dot. */
    public String sign(byte[] secret) {
        byte[] said = (leadId + " " + kind + " " + nonce + (target == null ? "" : " " + target))
                .getBytes(StandardCharsets.UTF_8);
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return base64.encodeToString(said) + "." + base64.encodeToString(signature(said, secret));
    }

    /** The mark that was signed with the secret; nothing if it was not, or is no mark at all. */
    public static Optional<TrackingMark> read(String signed, byte[] secret) {
        int dot = signed == null || signed.length() > LONGEST ? -1 : signed.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            byte[] said = Base64.getUrlDecoder().decode(signed.substring(0, dot));
            byte[] signature = Base64.getUrlDecoder().decode(signed.substring(dot + 1));
            return MessageDigest.isEqual(signature, signature(said, secret))
                    ? Optional.of(parse(said))
                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static TrackingMark parse(byte[] said) {
        String[] words = new String(said, StandardCharsets.UTF_8).split(" ", 4);
        return new TrackingMark(
                Long.parseLong(words[0]), SignalKind.valueOf(words[1]), words[2], words.length > 3 ? words[3] : null);
    }

    private static byte[] signature(byte[] said, byte[] secret) {
        try {
            Mac mac = Mac.getInstance(METHOD);
            mac.init(new SecretKeySpec(secret, METHOD));
            return Arrays.copyOf(mac.doFinal(said), SIGNATURE);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String address(String typed) {
        try {
            URI address = URI.create(typed.strip());
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            String written = address.toASCIIString();
            if (web
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && written.length() <= LONGEST_TARGET) {
                return written;
            }
        } catch (IllegalArgumentException noAddress) {
            // refused below, like an address of another kind
        }
        throw new InvalidException(Problem.of("target", "tracking.problem.target"));
    }
}
