package crm.ejb.team;

import java.time.Instant;

/** Somebody's place in a team, and who brought him in. */
record Membership(int userId, String name, TeamPlace place, int addedBy, String addedByName, Instant since) {
    TeamRow seen(boolean changeable, boolean leavable) {
        return new TeamRow(
                userId,
                name,
                place.role(),
                place.level(),
                place.contacts(),
                place.opportunities(),
                addedByName,
                since,
                changeable,
                leavable);
    }
}
