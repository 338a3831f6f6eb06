package crm.ejb.access;

import crm.domain.access.AccessLevel;
import crm.domain.access.Permission;

/**
 * How much somebody may be told about who reaches a record. About himself: whoever reads the record. About somebody else:
 * whoever has FULL on it, about anybody; a reader, about people below him, and about anybody if he administers users.
 * Those who administer sharing or read the audit trail are told about every record and everybody.
 *
 * @param reached what the asker has on the record
 */
public record Discretion(Organisation organisation, Member asker, AccessLevel reached) {
    /** Whether the asker may read the record itself. */
    public boolean readable() {
        return reached != AccessLevel.NONE;
    }

    /** Whether the asker's task is every record's access. */
    public boolean official() {
        return asker.may(Permission.SHARING_ADMIN) || asker.may(Permission.AUDIT_READ);
    }

    /** Whether he may be told about everybody. */
    public boolean everybody() {
        return reached == AccessLevel.FULL || official() || (readable() && asker.may(Permission.USER_ADMIN));
    }

    /** Whether he may be told about that person, provided he may know of the record at all. */
    public boolean about(int person) {
        return person == asker.id() || everybody() || organisation.below(asker).get(person);
    }

    /** Whether he may know that there is such a record. */
    public boolean known() {
        return readable() || official();
    }
}
