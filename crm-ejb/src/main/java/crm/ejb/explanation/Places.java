package crm.ejb.explanation;

import crm.domain.explanation.Line;
import crm.domain.explanation.Phrase;
import crm.domain.explanation.Phrase.Kind;
import crm.ejb.access.Member;
import crm.ejb.access.Organisation;
import crm.ejb.access.RolePlace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How places of the hierarchy lie to each other, as words. */
final class Places {
    private final Organisation organisation;
    private final Names names;

    Places(Organisation organisation) {
        this.organisation = organisation;
        this.names = new Names(organisation);
    }

    /** That a person is above a user; he is. */
    Phrase above(Member person, int user) {
        int lower = organisation.member(user).orElseThrow().roleId();
        return Phrase.of(Kind.ABOVE, person.displayName(), names.owner(user), line(person.roleId(), lower));
    }

    /** That a person is above a role; he is. */
    Phrase aboveRole(Member person, int role) {
        return Phrase.of(Kind.ABOVE_ROLE, person.displayName(), names.role(role), line(person.roleId(), role));
    }

    /** How many roles lie between a person and a user below him. */
    int distance(Member person, int user) {
        int lower = organisation.member(user).orElseThrow().roleId();
        return line(person.roleId(), lower).roles().size();
    }

    private Line line(int upper, int lower) {
        List<String> roles = new ArrayList<>();
        Integer role = lower;
        while (role != null && role != upper) {
            roles.add(names.role(role));
            role = organisation.role(role).map(RolePlace::parentId).orElse(null);
        }
        roles.add(names.role(upper));
        Collections.reverse(roles);
        return new Line(roles);
    }
}
