package crm.ejb.directory;

import java.io.Serializable;

/**
 * Which users are wanted; null means "any".
 *
 * @param text words that name, user name or e-mail address contain
 * @param active only the active, or only the deactivated
 */
public record UserFilter(String text, Boolean active, Integer roleId) implements Serializable {
    public static final UserFilter ALL = new UserFilter(null, null, null);
}
