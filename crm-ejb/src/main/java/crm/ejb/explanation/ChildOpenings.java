package crm.ejb.explanation;

import crm.domain.access.AccessLevel;
import crm.domain.explanation.Clause;
import crm.domain.explanation.Phrase;
import crm.domain.explanation.Phrase.Kind;
import crm.domain.shared.RecordType;
import crm.ejb.access.Organisation;
import crm.ejb.access.RecordFacts;
import crm.ejb.access.Rule;
import crm.ejb.access.Tie;
import java.util.ArrayList;
import java.util.List;

/** C9: what the live children of one type open on their account, to those who may read the type. */
final class ChildOpenings {
    private final Organisation organisation;
    private final RecordFacts facts;
    private final RecordType child;
    private final Names names;
    private final List<Opening> found = new ArrayList<>();

    ChildOpenings(Organisation organisation, RecordFacts facts, RecordType child) {
        this.organisation = organisation;
        this.facts = facts;
        this.child = child;
        this.names = new Names(organisation);
    }

    void addTo(List<Opening> openings) {
        boolean controlled =
                child == RecordType.CONTACT && organisation.defaults().contactsControlledByAccount();
        facts.ties(Tie.Kind.OWNER, child).forEach(tie -> owner(tie.scope()));
        facts.ties(Tie.Kind.TEAM, child).forEach(place -> {
            add(new Served.One(place.scope()), null, names.team(place));
            add(new Served.Above(place.scope()), null, names.team(place));
        });
        if (!controlled) {
            facts.ties(Tie.Kind.OWNER, child).forEach(tie -> ownerRules(tie.scope()));
            facts.ties(Tie.Kind.MATCH, child).forEach(tie -> criteriaRule(tie.scope()));
            facts.ties(Tie.Kind.SHARE, child)
                    .forEach(share -> add(new Served.To(share.scope()), null, names.share(share)));
        }
        openings.addAll(found);
    }

    private void owner(int owner) {
        if (organisation.member(owner).isPresent()) {
            List<Phrase> because = List.of(Phrase.of(Kind.CHILD_OWNER, names.owner(owner)));
            add(new Served.One(owner), owner, because);
            if (organisation.defaults().of(child).hierarchy()) {
                add(new Served.Above(owner), owner, because);
            }
        }
    }

    private void ownerRules(int owner) {
        for (Rule rule : organisation.rules(child)) {
            if (!rule.overValues()
                    && organisation.grantees().owners(rule.source()).get(owner)) {
                add(new Served.To(rule.target()), owner, List.of(names.rule(rule, owner)));
            }
        }
    }

    private void criteriaRule(int id) {
        organisation.rules(child).stream()
                .filter(rule -> rule.overValues() && rule.id() == id)
                .forEach(rule -> add(new Served.To(rule.target()), null, List.of(names.rule(rule, 0))));
    }

    private void add(Served served, Integer owner, List<Phrase> because) {
        found.add(new Opening(Clause.CHILD, AccessLevel.READ, served, new Through(child, owner), because));
    }
}
