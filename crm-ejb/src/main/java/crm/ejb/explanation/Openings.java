package crm.ejb.explanation;

import crm.domain.access.AccessDefault;
import crm.domain.access.AccessLevel;
import crm.domain.access.Permission;
import crm.domain.directory.GranteeKind;
import crm.domain.explanation.Clause;
import crm.domain.explanation.Phrase;
import crm.domain.explanation.Phrase.Kind;
import crm.domain.shared.RecordType;
import crm.ejb.access.Evidence;
import crm.ejb.access.Organisation;
import crm.ejb.access.RecordFacts;
import crm.ejb.access.Rule;
import crm.ejb.access.Tie;
import java.util.ArrayList;
import java.util.List;

/** Every opening of one record, clause by clause; as many as its facts and the rules about its owner, never per user. */
final class Openings {
    private final Organisation organisation;
    private final RecordFacts facts;
    private final Names names;
    private final List<Opening> found = new ArrayList<>();

    private Openings(Evidence evidence) {
        this.organisation = evidence.organisation();
        this.facts = evidence.facts();
        this.names = new Names(organisation);
    }

    static List<Opening> of(Evidence evidence) {
        return new Openings(evidence).collect();
    }

    private List<Opening> collect() {
        owner();
        rules();
        ties();
        switch (facts.judged()) {
            case LEAD -> queue();
            case ACCOUNT -> {
                new ChildOpenings(organisation, facts, RecordType.CONTACT).addTo(found);
                new ChildOpenings(organisation, facts, RecordType.OPPORTUNITY).addTo(found);
            }
            case CONTACT, OPPORTUNITY -> accountOwner();
        }
        byDefaultAndPermission();
        return found;
    }

    private void add(Clause clause, AccessLevel level, Served served, Phrase... because) {
        found.add(new Opening(clause, level, served, null, List.of(because)));
    }

    /** C1 and C3. */
    private void owner() {
        if (organisation.member(facts.ownerId()).isEmpty()) {
            return;
        }
        Phrase owns = Phrase.of(Kind.OWNS, names.owner(facts.ownerId()));
        add(Clause.OWNER, AccessLevel.FULL, new Served.One(facts.ownerId()), owns);
        if (organisation.defaults().of(facts.judged()).hierarchy()) {
            add(Clause.HIERARCHY, AccessLevel.FULL, new Served.Above(facts.ownerId()), owns);
        }
    }

    /** C5 and C6. */
    private void rules() {
        List<Tie> matches = facts.ties(Tie.Kind.MATCH, null);
        for (Rule rule : organisation.rules(facts.judged())) {
            Served target = new Served.To(rule.target());
            if (rule.overValues()) {
                if (matches.stream().anyMatch(match -> match.scope() == rule.id())) {
                    add(Clause.CRITERIA_RULE, rule.level(), target, names.rule(rule, facts.ownerId()));
                }
            } else if (organisation.grantees().owners(rule.source()).get(facts.ownerId())) {
                add(Clause.OWNER_RULE, rule.level(), target, names.rule(rule, facts.ownerId()));
            }
        }
    }

    /** C7 and C8. */
    private void ties() {
        for (Tie share : facts.ties(Tie.Kind.SHARE, null)) {
            add(
                    Clause.SHARE,
                    share.level(),
                    new Served.To(share.scope()),
                    names.share(share).toArray(Phrase[]::new));
        }
        for (Tie place : facts.ties(Tie.Kind.TEAM, null)) {
            Phrase[] because = names.team(place).toArray(Phrase[]::new);
            add(Clause.TEAM, place.level(), new Served.One(place.scope()), because);
            add(Clause.TEAM, place.level(), new Served.Above(place.scope()), because);
        }
    }

    /** C14. */
    private void queue() {
        organisation.grantees().queue(facts.ownerId()).ifPresent(queue -> organisation
                .grantees()
                .standingFor(GranteeKind.QUEUE, queue.id())
                .ifPresent(grantee -> add(
                        Clause.QUEUE,
                        AccessLevel.TRANSFER,
                        new Served.To(grantee.id()),
                        Phrase.of(Kind.QUEUE_OWNS, queue.name()))));
    }

    /** C10. */
    private void accountOwner() {
        int owner = facts.accountOwnerId();
        AccessLevel level = organisation.childAccess(owner, facts.judged());
        if (level != AccessLevel.NONE) {
            Phrase because = Phrase.of(Kind.ACCOUNT_OWNER, names.owner(owner), names.roleOf(owner), level);
            add(Clause.ACCOUNT_OWNER, level, new Served.One(owner), because);
            add(Clause.ACCOUNT_OWNER, level, new Served.Above(owner), because);
        }
    }

    /** C2 and C11. */
    private void byDefaultAndPermission() {
        AccessDefault setting = organisation.defaults().of(facts.judged());
        AccessLevel level = setting.level().level();
        if (level != AccessLevel.NONE) {
            add(Clause.DEFAULT, level, new Served.Everybody(level));
        }
        RecordType type = facts.ref().type();
        add(Clause.ALL, AccessLevel.FULL, new Served.Holders(Permission.modifyAll(type), Permission.MODIFY_ALL_DATA));
        add(Clause.ALL, AccessLevel.READ, new Served.Holders(Permission.viewAll(type), Permission.VIEW_ALL_DATA));
    }
}
