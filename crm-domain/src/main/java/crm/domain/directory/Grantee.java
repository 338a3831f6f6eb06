package crm.domain.directory;

import java.io.Serializable;
import java.util.Objects;

/**
 * Somebody or some circle that can be a member, a source or a target of sharing (clause C4). All kinds share one dense
 * number space: the number is a bit position.
 *
 * @param id its number as a grantee
 * @param subject number of the user, role, public group or queue it stands for
 */
public record Grantee(int id, GranteeKind kind, int subject) implements Serializable {
    public Grantee {
        Objects.requireNonNull(kind, "a grantee has a kind");
    }
}
