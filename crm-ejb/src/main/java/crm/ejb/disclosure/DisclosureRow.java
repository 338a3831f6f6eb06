package crm.ejb.disclosure;

import crm.domain.shared.FieldAccess;
import java.io.Serializable;
import java.util.List;

/**
 * A field in a permission set.
 *
 * @param name name of the field in its catalog
 * @param access what the set says
 * @param choices what the caller may make the set say, the present access among them
 */
public record DisclosureRow(String name, FieldAccess access, List<FieldAccess> choices) implements Serializable {
    public DisclosureRow {
        choices = List.copyOf(choices);
    }

    /** Whether there is nothing to choose, as with names. */
    public boolean isFixed() {
        return choices.size() < 2;
    }
}
