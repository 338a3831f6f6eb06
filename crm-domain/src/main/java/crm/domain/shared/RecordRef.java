package crm.domain.shared;

import java.util.Objects;

/**
 * Names one record of any type. Existence and visibility are not implied.
 *
 * @param type never null
 * @param id positive
 */
public record RecordRef(RecordType type, long id) {
    public RecordRef {
        Objects.requireNonNull(type, "a record reference needs its type");
    }

    @Override
    public String toString() {
        return type.word() + "/" + id;
    }
}
