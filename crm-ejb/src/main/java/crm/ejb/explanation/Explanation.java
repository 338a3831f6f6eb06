package crm.ejb.explanation;

import crm.domain.access.AccessLevel;
import crm.domain.explanation.Phrase;
import crm.domain.shared.RecordRef;
import java.io.Serializable;
import java.util.List;

/**
 * Why a person reaches a record, or why not.
 *
 * @param own whether the person is who asks
 * @param level what the person has on the record
 * @param grants every grant he has, the decisive one first
 * @param caps what takes from these grants
 * @param obstacles why he has no more, outermost layer first; empty if he has what was asked about
 * @param proposals changes that would give him what was asked about, those that open least besides first
 */
public record Explanation(
        RecordRef ref,
        int personId,
        String personName,
        boolean own,
        AccessLevel level,
        List<GrantRow> grants,
        List<Phrase> caps,
        List<Phrase> obstacles,
        List<Proposal> proposals)
        implements Serializable {
    public Explanation {
        grants = List.copyOf(grants);
        caps = List.copyOf(caps);
        obstacles = List.copyOf(obstacles);
        proposals = List.copyOf(proposals);
    }
}
