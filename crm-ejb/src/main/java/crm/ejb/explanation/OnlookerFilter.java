package crm.ejb.explanation;

import crm.domain.explanation.Clause;
import java.io.Serializable;

/**
 * Whom to look for among those who can see a record.
 *
 * @param text words their names contain, or null
 * @param clause the reason that decides their level, or null for any
 */
public record OnlookerFilter(String text, Clause clause) implements Serializable {
    public static final OnlookerFilter NONE = new OnlookerFilter(null, null);
}
