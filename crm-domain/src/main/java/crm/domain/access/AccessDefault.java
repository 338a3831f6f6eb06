package crm.domain.access;

import java.util.Objects;

/**
 * The sharing setting of one record type.
 *
 * @param level default access (clause C2)
 * @param hierarchy whether those above an owner have what he has (clause C3)
 */
public record AccessDefault(DefaultLevel level, boolean hierarchy) {
    public AccessDefault {
        Objects.requireNonNull(level, "a default has a level");
    }
}
