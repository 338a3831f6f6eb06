package crm.ejb.explanation;

import crm.domain.access.AccessLevel;
import crm.domain.explanation.Clause;
import crm.domain.explanation.Phrase;
import crm.ejb.access.Member;
import crm.ejb.access.RecordFacts;
import java.util.List;

/**
 * One reason for which people reach a record.
 *
 * @param level what it gives before anything caps it
 * @param through the children it leads through, whose type one must be allowed to read as well, or null
 * @param because why it is there, whomever it serves
 */
record Opening(Clause clause, AccessLevel level, Served served, Through through, List<Phrase> because) {
    /** Whether the person may read the children it leads through; so without children. */
    boolean isOpenTo(Member person) {
        return through == null || person.cap(through.type()) != AccessLevel.NONE;
    }

    /** What is left of its level for a person it serves: permissions and the record's state cap it (clauses C0, C12). */
    AccessLevel level(RecordFacts facts, Member person) {
        if (!isOpenTo(person)) {
            return AccessLevel.NONE;
        }
        AccessLevel judged = clause == Clause.ALL ? level : level.cappedAt(person.cap(facts.judged()));
        return facts.state().cap(judged.cappedAt(person.cap(facts.ref().type())));
    }
}
