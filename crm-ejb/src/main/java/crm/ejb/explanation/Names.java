package crm.ejb.explanation;

import crm.domain.directory.Grantee;
import crm.domain.directory.GranteeKind;
import crm.domain.explanation.Named;
import crm.domain.explanation.Phrase;
import crm.domain.explanation.Phrase.Kind;
import crm.ejb.access.Circle;
import crm.ejb.access.Member;
import crm.ejb.access.Organisation;
import crm.ejb.access.RolePlace;
import crm.ejb.access.Rule;
import crm.ejb.access.Tie;
import java.util.ArrayList;
import java.util.List;

/** The organisation's people, places and rules as phrases name them. */
final class Names {
    private static final String NOBODY = "?";

    private final Organisation organisation;

    Names(Organisation organisation) {
        this.organisation = organisation;
    }

    /** A user's or a queue's name. */
    String owner(int id) {
        return organisation
                .member(id)
                .map(Member::displayName)
                .orElseGet(() ->
                        organisation.grantees().queue(id).map(Circle::name).orElse(NOBODY));
    }

    String role(int id) {
        return organisation.role(id).map(RolePlace::name).orElse(NOBODY);
    }

    /** The name of a user's role. */
    String roleOf(int user) {
        return organisation.member(user).map(Member::roleId).map(this::role).orElse(NOBODY);
    }

    Named grantee(int id) {
        return organisation.grantees().find(id).map(this::grantee).orElse(new Named(GranteeKind.USER, NOBODY));
    }

    Named grantee(Grantee grantee) {
        int subject = grantee.subject();
        String name =
                switch (grantee.kind()) {
                    case USER, QUEUE -> owner(subject);
                    case ROLE, ROLE_AND_BELOW -> role(subject);
                    case GROUP ->
                        organisation.grantees().group(subject).map(Circle::name).orElse(NOBODY);
                };
        return new Named(grantee.kind(), name);
    }

    /** What a rule says about an owner's records, or about values. */
    Phrase rule(Rule rule, int owner) {
        Named target = grantee(rule.target());
        return rule.overValues()
                ? Phrase.of(Kind.CRITERIA_RULE, rule.name(), target)
                : Phrase.of(Kind.OWNER_RULE, rule.name(), owner(owner), grantee(rule.source()), target);
    }

    List<Phrase> share(Tie share) {
        List<Phrase> phrases = new ArrayList<>();
        phrases.add(Phrase.of(Kind.SHARED, grantee(share.scope())));
        if (share.note() != null) {
            phrases.add(Phrase.of(Kind.SHARED_BECAUSE, share.note()));
        }
        if (share.until() != null) {
            phrases.add(Phrase.of(Kind.SHARED_UNTIL, share.until()));
        }
        return phrases;
    }

    List<Phrase> team(Tie place) {
        List<Phrase> phrases = new ArrayList<>();
        phrases.add(Phrase.of(Kind.IN_TEAM, owner(place.scope())));
        if (place.note() != null) {
            phrases.add(Phrase.of(Kind.TEAM_ROLE, place.note()));
        }
        return phrases;
    }
}
