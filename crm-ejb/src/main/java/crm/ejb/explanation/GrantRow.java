package crm.ejb.explanation;

import crm.domain.access.AccessLevel;
import crm.domain.explanation.Clause;
import crm.domain.explanation.Phrase;
import java.io.Serializable;
import java.util.List;

/**
 * One grant a person has on a record.
 *
 * @param given what the clause gives
 * @param level what is left of it after permissions and the record's state
 * @param decisive whether it decides the person's level; true for exactly one, unless nothing is left of any
 * @param chain how it comes to him, from the record to the person
 */
public record GrantRow(Clause clause, AccessLevel given, AccessLevel level, boolean decisive, List<Phrase> chain)
        implements Serializable {
    public GrantRow {
        chain = List.copyOf(chain);
    }
}
