package crm.ejb.explanation;

import crm.domain.access.AccessLevel;
import crm.ejb.access.Evidence;
import crm.ejb.access.Member;
import java.util.List;
import java.util.Map;

/** What explanations say about one record, for tests that compare it with what else is said. */
public record Explained(Evidence evidence) {
    /** The level of everybody who can see it, found backwards. */
    public Map<Integer, AccessLevel> onlookers() {
        return new Onlookers(evidence).levels();
    }

    /** The level of one person. */
    public AccessLevel level(Member person) {
        return new Judgement(evidence, person).level();
    }

    /** The grants of one person. */
    public List<GrantRow> grants(Member person) {
        return new Judgement(evidence, person).grants(Through.Naming.NONE);
    }

    /** What would let one person read it. */
    public List<Proposal> proposals(Member person) {
        return new Remedies(evidence, person, AccessLevel.READ).proposals();
    }
}
