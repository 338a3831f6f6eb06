package crm.ejb.explanation;

import crm.domain.directory.Grantee;
import crm.domain.directory.GranteeKind;
import crm.domain.explanation.Phrase;
import crm.domain.explanation.Phrase.Kind;
import crm.ejb.access.Circle;
import crm.ejb.access.Grantees;
import crm.ejb.access.Member;
import crm.ejb.access.Organisation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How somebody comes to be served by a grant to a grantee (clause C4), as words. */
final class Memberships {
    private final Organisation organisation;
    private final Grantees grantees;
    private final Names names;
    private final Places places;

    Memberships(Organisation organisation) {
        this.organisation = organisation;
        this.grantees = organisation.grantees();
        this.names = new Names(organisation);
        this.places = new Places(organisation);
    }

    /** The way from the person to the grantee that serves him: as a member, or above one. */
    List<Phrase> path(int id, Member person) {
        Grantee grantee = grantees.find(id).orElseThrow();
        Optional<List<Phrase>> inside = inside(grantee, person, true);
        if (inside.isPresent()) {
            return inside.get();
        }
        if (grantee.kind() == GranteeKind.ROLE || grantee.kind() == GranteeKind.ROLE_AND_BELOW) {
            return List.of(places.aboveRole(person, grantee.subject()));
        }
        return aboveMember(grantee, person);
    }

    private List<Phrase> aboveMember(Grantee grantee, Member person) {
        BitSet candidates = grantees.members(grantee.id());
        candidates.and(organisation.below(person));
        return candidates.stream()
                .boxed()
                .sorted(Comparator.comparing(user -> places.distance(person, user)))
                .flatMap(user -> inside(grantee, organisation.member(user).orElseThrow(), false)
                        .map(path -> after(path, places.above(person, user)))
                        .stream())
                .findFirst()
                .orElse(List.of());
    }

    /**
     * The way from a member to the grantee, or nothing if he is none.
     *
     * @param throughConfidential whether a confidential circle is passed too
     */
    private Optional<List<Phrase>> inside(Grantee grantee, Member member, boolean throughConfidential) {
        return switch (grantee.kind()) {
            case USER ->
                grantee.subject() == member.id()
                        ? Optional.of(List.of(Phrase.of(Kind.IS_HIMSELF, member.displayName())))
                        : Optional.empty();
            case ROLE, ROLE_AND_BELOW ->
                grantees.members(grantee.id()).get(member.id())
                        ? Optional.of(List.of(in(member, grantee)))
                        : Optional.empty();
            case GROUP -> inside(grantee, grantees.group(grantee.subject()), member, throughConfidential);
            case QUEUE -> inside(grantee, grantees.queue(grantee.subject()), member, throughConfidential);
        };
    }

    private Optional<List<Phrase>> inside(
            Grantee grantee, Optional<Circle> found, Member member, boolean throughConfidential) {
        Circle circle = found.orElseThrow();
        if (circle.confidential() && !throughConfidential) {
            return Optional.empty();
        }
        return circle.members().stream()
                .flatMap(id -> grantees.find(id).stream())
                .flatMap(listed -> inside(listed, member, throughConfidential)
                        .map(path -> listed.kind() == GranteeKind.USER
                                ? List.of(in(member, grantee))
                                : after(path, Phrase.of(Kind.LISTED, names.grantee(listed), names.grantee(grantee))))
                        .stream())
                .findFirst();
    }

    private Phrase in(Member member, Grantee grantee) {
        return Phrase.of(Kind.IN, member.displayName(), names.grantee(grantee));
    }

    private static List<Phrase> after(List<Phrase> path, Phrase last) {
        List<Phrase> longer = new ArrayList<>(path);
        longer.add(last);
        return longer;
    }
}
