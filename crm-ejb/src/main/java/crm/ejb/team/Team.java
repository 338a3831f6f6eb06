package crm.ejb.team;

import crm.domain.shared.RecordRef;
import java.io.Serializable;
import java.util.List;

/**
 * The team of a record, as the caller sees it.
 *
 * @param open whether the caller may bring in anybody at all
 */
public record Team(RecordRef record, List<TeamRow> members, boolean open) implements Serializable {
    public Team {
        members = List.copyOf(members);
    }
}
