package crm.ejb.access;

import crm.domain.access.AccessLevel;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import java.util.ArrayList;
import java.util.List;

/**
 * All that is stored about one record and decides who reaches it; the rest is the organisation.
 *
 * @param ref the record
 * @param judged the type whose clauses decide: of the account for a contact controlled by it, else the record's own
 * @param ownerId owner of the judged record, a user or a queue
 * @param accountOwnerId owner of the account of a contact or opportunity that is judged itself, else null
 * @param ties of the judged record
 */
public record RecordFacts(
        RecordRef ref, RecordType judged, int ownerId, Integer accountOwnerId, State state, List<Tie> ties) {
    /** What a record has become (clause C12). */
    public record State(boolean deleted, boolean converted) {
        /** What the state leaves of a level. */
        public AccessLevel cap(AccessLevel level) {
            if (deleted) {
                return AccessLevel.NONE;
            }
            return converted ? level.cappedAt(AccessLevel.READ) : level;
        }
    }

    public RecordFacts {
        ties = List.copyOf(ties);
    }

    /** Whether the account decides instead of the record itself. */
    public boolean controlledByAccount() {
        return judged != ref.type();
    }

    /** The ties of one kind; of the record itself if no child is named. */
    public List<Tie> ties(Tie.Kind kind, RecordType child) {
        return ties.stream()
                .filter(tie -> tie.kind() == kind && tie.child() == child)
                .toList();
    }

    /** The same record with one tie more; nothing is stored. */
    public RecordFacts with(Tie tie) {
        List<Tie> more = new ArrayList<>(ties);
        more.add(tie);
        return new RecordFacts(ref, judged, ownerId, accountOwnerId, state, more);
    }

    /** The same record owned by somebody else; nothing is stored. */
    public RecordFacts ownedBy(int owner) {
        return new RecordFacts(ref, judged, owner, accountOwnerId, state, ties);
    }

    /** The same record taken out of the recycle bin; nothing is stored. */
    public RecordFacts restored() {
        return new RecordFacts(ref, judged, ownerId, accountOwnerId, new State(false, state.converted()), ties);
    }
}
