package crm.domain.access;

import java.util.Objects;

/**
 * Somebody whose eyes are meant. Made only by the reader of the security context, or by {@link #system} for work nobody
 * asked for by hand; never from a request parameter.
 *
 * @param userId the user, or {@link #NOBODY} for the system
 * @param name user name, or the reason for which the system looks
 */
public record Viewer(int userId, String name) {
    public static final int NOBODY = 0;

    public Viewer {
        Objects.requireNonNull(name, "a viewer has a name");
    }

    /** The system itself; reaches nothing by the access model and is named with its reason in the audit. */
    public static Viewer system(String reason) {
        return new Viewer(NOBODY, "system: " + reason);
    }

    public boolean isSystem() {
        return userId == NOBODY;
    }
}
