package crm.ejb.explanation;

import crm.domain.access.AccessLevel;
import crm.domain.access.Permission;
import crm.domain.explanation.Clause;
import crm.domain.explanation.Phrase;
import crm.domain.explanation.Phrase.Kind;
import crm.domain.shared.RecordType;
import crm.ejb.access.Evidence;
import crm.ejb.access.Member;
import crm.ejb.access.RecordFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One person before one record: the grants he has, what caps them, and the level that follows. */
final class Judgement {
    private static final Comparator<GrantRow> STRONGEST_FIRST = Comparator.comparing(GrantRow::level)
            .thenComparing(GrantRow::given)
            .reversed()
            .thenComparing(GrantRow::clause);

    private final Evidence evidence;
    private final Member person;
    private final List<Opening> openings;

    Judgement(Evidence evidence, Member person) {
        this.evidence = evidence;
        this.person = person;
        this.openings = Openings.of(evidence).stream()
                .filter(opening -> opening.served().serves(evidence.organisation(), person))
                .filter(opening -> opening.isOpenTo(person))
                .toList();
    }

    AccessLevel level() {
        return openings.stream()
                .map(opening -> opening.level(evidence.facts(), person))
                .max(Comparator.naturalOrder())
                .orElse(AccessLevel.NONE);
    }

    /** Every grant with its chain, the decisive one first. */
    List<GrantRow> grants(Through.Naming naming) {
        List<GrantRow> grants = new ArrayList<>(openings.stream()
                .map(opening -> grant(opening, naming))
                .sorted(STRONGEST_FIRST)
                .toList());
        if (!grants.isEmpty() && grants.get(0).level() != AccessLevel.NONE) {
            GrantRow first = grants.get(0);
            grants.set(0, new GrantRow(first.clause(), first.given(), first.level(), true, first.chain()));
        }
        return grants;
    }

    private GrantRow grant(Opening opening, Through.Naming naming) {
        List<Phrase> chain = new ArrayList<>();
        if (evidence.facts().controlledByAccount() && opening.clause() != Clause.ALL) {
            chain.add(Phrase.of(Kind.FOLLOWS_ACCOUNT));
        }
        if (opening.through() != null) {
            RecordType child = opening.through().type();
            chain.add(naming.nameOf(opening.through())
                    .map(name -> Phrase.of(Kind.THROUGH_NAMED_CHILD, child, name))
                    .orElse(Phrase.of(Kind.THROUGH_CHILD, child)));
        }
        chain.addAll(opening.because());
        chain.addAll(opening.served().path(evidence.organisation(), person));
        return new GrantRow(opening.clause(), opening.level(), opening.level(evidence.facts(), person), false, chain);
    }

    /** What takes from the person's grants, or would take from any. */
    List<Phrase> caps() {
        RecordFacts facts = evidence.facts();
        List<Phrase> caps = new ArrayList<>();
        if (!person.active()) {
            caps.add(Phrase.of(Kind.INACTIVE, person.displayName()));
        } else {
            List<RecordType> types =
                    facts.controlledByAccount() ? List.of(facts.ref().type(), facts.judged()) : List.of(facts.judged());
            types.forEach(type -> permissions(type, caps));
        }
        if (facts.state().deleted()) {
            caps.add(Phrase.of(Kind.DELETED));
        } else if (facts.state().converted()) {
            caps.add(Phrase.of(Kind.CONVERTED));
        }
        return caps;
    }

    private void permissions(RecordType type, List<Phrase> caps) {
        if (!person.may(Permission.read(type))) {
            caps.add(Phrase.of(Kind.LACKS, person.displayName(), Permission.read(type)));
        } else if (!person.may(Permission.edit(type))) {
            caps.add(Phrase.of(Kind.ONLY_READS, person.displayName(), Permission.edit(type)));
        }
    }
}
