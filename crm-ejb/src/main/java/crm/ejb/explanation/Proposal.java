package crm.ejb.explanation;

import crm.domain.access.AccessLevel;
import crm.domain.explanation.Phrase;
import java.io.Serializable;
import java.util.List;

/**
 * A change that would open the record, tried on a copy.
 *
 * @param changes what to do; more than one only if no single change is enough
 * @param level what the person would have then
 */
public record Proposal(List<Phrase> changes, AccessLevel level) implements Serializable {
    public Proposal {
        changes = List.copyOf(changes);
    }
}
