package crm.ejb.access;

import java.io.Serializable;
import java.util.List;

/**
 * What a change does to one person.
 *
 * @param types those types of which something changes for him
 */
public record PersonChange(int userId, String name, List<TypeChange> types) implements Serializable {
    public PersonChange {
        types = List.copyOf(types);
    }
}
