package crm.ejb.explanation;

import crm.domain.access.AccessLevel;
import crm.domain.explanation.Clause;
import java.io.Serializable;

/**
 * Somebody who can see a record.
 *
 * @param role name of the person's role, or null
 * @param clause the reason that decides the level
 */
public record OnlookerRow(int personId, String name, String role, AccessLevel level, Clause clause)
        implements Serializable {}
