package crm.ejb.team;

import crm.domain.access.AccessLevel;
import java.io.Serializable;
import java.time.Instant;

/**
 * A member of a team.
 *
 * @param role what the member is for, in free words, or null
 * @param contacts what he has on every contact of an account; NONE in an opportunity's team
 * @param opportunities likewise on every opportunity
 * @param changeable whether the caller may change or remove him
 * @param leavable whether it is the caller himself
 */
public record TeamRow(
        int userId,
        String name,
        String role,
        AccessLevel level,
        AccessLevel contacts,
        AccessLevel opportunities,
        String addedBy,
        Instant addedAt,
        boolean changeable,
        boolean leavable)
        implements Serializable {}
