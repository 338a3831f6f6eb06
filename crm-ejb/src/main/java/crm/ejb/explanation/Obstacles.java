package crm.ejb.explanation;

import crm.domain.access.AccessDefault;
import crm.domain.access.AccessLevel;
import crm.domain.directory.GranteeKind;
import crm.domain.explanation.Phrase;
import crm.domain.explanation.Phrase.Kind;
import crm.ejb.access.Circle;
import crm.ejb.access.Evidence;
import crm.ejb.access.Member;
import crm.ejb.access.Organisation;
import crm.ejb.access.RecordFacts;
import crm.ejb.access.Rule;
import crm.ejb.access.Tie;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which layers keep a person from a record, outermost first; those that stop everything stand alone. */
final class Obstacles {
    private final Organisation organisation;
    private final RecordFacts facts;
    private final Member person;
    private final Names names;
    private final List<Phrase> found = new ArrayList<>();

    Obstacles(Evidence evidence, Member person) {
        this.organisation = evidence.organisation();
        this.facts = evidence.facts();
        this.person = person;
        this.names = new Names(organisation);
    }

    /** The obstacles to a level the person has not got. */
    List<Phrase> to(AccessLevel wanted, Judgement judgement) {
        judgement.caps().stream().filter(cap -> stops(cap.kind(), wanted)).forEach(found::add);
        if (!found.isEmpty()) {
            return found;
        }
        if (facts.controlledByAccount()) {
            add(Kind.FOLLOWS_ACCOUNT);
        }
        if (judgement.level() != AccessLevel.NONE) {
            add(Kind.NOT_FAR_ENOUGH, judgement.level());
        }
        AccessDefault setting = organisation.defaults().of(facts.judged());
        add(Kind.DEFAULT_TOO_LOW, setting.level().level());
        owner(setting.hierarchy());
        organisation.rules(facts.judged()).stream()
                .filter(rule -> rule.level().atLeast(wanted))
                .forEach(this::rule);
        facts.ties(Tie.Kind.SHARE, null).stream()
                .filter(share -> !served(share.scope()))
                .forEach(share -> add(Kind.SHARED_WITH_OTHERS, names.grantee(share.scope()), person.displayName()));
        return found;
    }

    private static boolean stops(Kind cap, AccessLevel wanted) {
        return switch (cap) {
            case INACTIVE, LACKS, DELETED -> true;
            default -> wanted.compareTo(AccessLevel.READ) > 0;
        };
    }

    private void owner(boolean hierarchy) {
        Optional<Circle> queue = organisation.grantees().queue(facts.ownerId());
        if (queue.isPresent()) {
            organisation
                    .grantees()
                    .standingFor(GranteeKind.QUEUE, facts.ownerId())
                    .filter(grantee -> !served(grantee.id()))
                    .ifPresent(grantee -> add(Kind.NOT_IN_QUEUE, queue.get().name(), person.displayName()));
            return;
        }
        Integer role = organisation.member(facts.ownerId()).map(Member::roleId).orElse(null);
        String owner = names.owner(facts.ownerId());
        if (!hierarchy) {
            add(Kind.HIERARCHY_OFF);
        } else if (role == null) {
            add(Kind.OWNER_WITHOUT_ROLE, owner);
        } else if (person.roleId() == null) {
            add(Kind.WITHOUT_ROLE, person.displayName());
        } else if (!organisation.tree().isAbove(person.roleId(), role)) {
            add(Kind.NOT_ABOVE, person.displayName(), names.role(person.roleId()), owner, names.role(role));
        }
    }

    private void rule(Rule rule) {
        boolean serves = served(rule.target());
        if (rule.overValues()) {
            boolean matches = facts.ties(Tie.Kind.MATCH, null).stream().anyMatch(tie -> tie.scope() == rule.id());
            if (serves && !matches) {
                add(Kind.RULE_UNMATCHED, rule.name());
            } else if (matches && !serves) {
                add(Kind.RULE_FOR_OTHERS, rule.name(), names.grantee(rule.target()), person.displayName());
            }
            return;
        }
        boolean opens = organisation.grantees().owners(rule.source()).get(facts.ownerId());
        if (serves && !opens) {
            add(Kind.RULE_OF_OTHERS, rule.name(), names.grantee(rule.source()), names.owner(facts.ownerId()));
        } else if (opens && !serves) {
            add(Kind.RULE_FOR_OTHERS, rule.name(), names.grantee(rule.target()), person.displayName());
        }
    }

    private boolean served(int grantee) {
        return organisation.grantees().served(grantee).get(person.id());
    }

    private void add(Kind kind, java.io.Serializable... parts) {
        found.add(Phrase.of(kind, parts));
    }
}
