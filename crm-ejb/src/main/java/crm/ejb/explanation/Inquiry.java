package crm.ejb.explanation;

import crm.domain.access.AccessLevel;
import crm.domain.access.Viewer;
import crm.domain.explanation.Phrase;
import crm.domain.explanation.Phrase.Kind;
import crm.domain.shared.DeniedException;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.Reason;
import crm.ejb.access.Discretion;
import crm.ejb.access.Evidence;
import crm.ejb.access.Member;
import crm.ejb.access.Organisation;
import java.util.List;
import java.util.Set;

/**
 * Who asks about a record, and how much he may be told, as {@link Discretion} says. Of a record they may not read, those
 * who administer sharing or read the audit trail are told only how access to it comes about.
 *
 * @param reached what the asker has on the record
 */
record Inquiry(Viewer asker, AccessLevel reached, Evidence evidence) {
    private static final Set<Kind> WRITTEN_BY_PEOPLE = Set.of(Kind.SHARED_BECAUSE, Kind.TEAM_ROLE);

    private static final Set<Kind> ABOUT_OTHERS = Set.of(Kind.SHARED_WITH_OTHERS, Kind.RULE_FOR_OTHERS);

    private Organisation organisation() {
        return evidence.organisation();
    }

    private Member self() {
        return organisation().member(asker.userId()).orElseThrow(() -> new NotFoundException("caller"));
    }

    private Discretion discretion() {
        return new Discretion(organisation(), self(), reached);
    }

    /** Whether he may ask about everybody. */
    boolean aboutEverybody() {
        return discretion().everybody();
    }

    boolean readable() {
        return reached != AccessLevel.NONE;
    }

    /**
     * The person asked about.
     *
     * @throws NotFoundException if there is none
     * @throws DeniedException if the asker may not ask about this one
     */
    Member about(int person) {
        if (!discretion().about(person)) {
            throw denied();
        }
        return organisation().member(person).orElseThrow(() -> new NotFoundException("person"));
    }

    /** @throws DeniedException if the asker may not ask who can see the record */
    void requireEverybody() {
        if (!aboutEverybody()) {
            throw denied();
        }
    }

    /** The grants as the asker may know them: without what people wrote, if he may not read the record. */
    List<GrantRow> told(List<GrantRow> grants) {
        if (readable()) {
            return grants;
        }
        return grants.stream()
                .map(grant -> new GrantRow(
                        grant.clause(),
                        grant.given(),
                        grant.level(),
                        grant.decisive(),
                        grant.chain().stream()
                                .filter(phrase -> !WRITTEN_BY_PEOPLE.contains(phrase.kind()))
                                .toList()))
                .toList();
    }

    /** The obstacles as the asker may know them: not who else sees the record, unless he may ask that. */
    List<Phrase> obstacles(List<Phrase> obstacles) {
        return obstacles.stream()
                .filter(phrase -> aboutEverybody() || !ABOUT_OTHERS.contains(phrase.kind()))
                .toList();
    }

    /** The proposals as the asker may know them: not to which circle the record is open, unless he may ask that. */
    List<Proposal> proposals(List<Proposal> proposals) {
        return proposals.stream()
                .filter(proposal -> aboutEverybody()
                        || proposal.changes().stream().noneMatch(change -> change.kind() == Kind.ADD_TO))
                .toList();
    }

    private static DeniedException denied() {
        return new DeniedException(Reason.of("explanation.denied"));
    }
}
