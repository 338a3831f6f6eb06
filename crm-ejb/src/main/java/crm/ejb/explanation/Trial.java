package crm.ejb.explanation;

import crm.domain.access.AccessLevel;
import crm.domain.explanation.Phrase;
import crm.ejb.access.Evidence;
import crm.ejb.access.Member;
import crm.ejb.access.Organisation;
import crm.ejb.access.RecordFacts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A copy of the organisation, the record and the person on which changes are tried; nothing of it is stored. */
record Trial(Organisation organisation, RecordFacts facts, Member person, List<Phrase> changes) {
    Trial {
        changes = List.copyOf(changes);
    }

    static Trial of(Evidence evidence, Member person) {
        return new Trial(evidence.organisation(), evidence.facts(), person, List.of());
    }

    AccessLevel level() {
        return new Judgement(new Evidence(organisation, facts), person).level();
    }

    Proposal proposal() {
        return new Proposal(changes, level());
    }

    Trial active(Phrase change) {
        Member active = new Member(
                person.id(),
                person.userName(),
                person.displayName(),
                person.roleId(),
                true,
                person.sessionsValidFrom(),
                person.permissions());
        return new Trial(organisation, facts, active, and(change));
    }

    Trial with(String permission, Phrase change) {
        Set<String> more = new HashSet<>(person.permissions());
        more.add(permission);
        return new Trial(organisation, facts, changed(person.roleId(), more), and(change));
    }

    Trial placed(int role, Phrase change) {
        Member moved = changed(role, person.permissions());
        return new Trial(organisation.with(moved), facts, moved, and(change));
    }

    Trial on(RecordFacts changed, Phrase change) {
        return new Trial(organisation, changed, person, and(change));
    }

    Trial in(Organisation changed, Phrase change) {
        return new Trial(changed, facts, person, and(change));
    }

    private Member changed(Integer role, Set<String> permissions) {
        return new Member(
                person.id(),
                person.userName(),
                person.displayName(),
                role,
                person.active(),
                person.sessionsValidFrom(),
                permissions);
    }

    private List<Phrase> and(Phrase change) {
        List<Phrase> more = new ArrayList<>(changes);
        more.add(change);
        return more;
    }
}
