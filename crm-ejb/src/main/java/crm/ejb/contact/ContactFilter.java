package crm.ejb.contact;

import java.io.Serializable;

/**
 * Which contacts are wanted; null and false mean "any".
 *
 * @param text words that name or e-mail address contain
 * @param mine only those the viewer owns
 */
public record ContactFilter(String text, Integer ownerId, boolean mine) implements Serializable {
    public static final ContactFilter ALL = new ContactFilter(null, null, false);

    /** All contacts with these words. */
    public static ContactFilter containing(String text) {
        return new ContactFilter(text, null, false);
    }
}
