package crm.ejb.directory;

import crm.domain.access.Permission;
import crm.domain.directory.PermissionSet;
import crm.domain.shared.FieldAccess;
import crm.domain.shared.FieldRights;
import crm.domain.shared.RecordType;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What permission sets keep back of the fields of records (clause C13). */
@Dependent
public class FieldRestrictions {
    private final Sql sql;

    @Inject
    public FieldRestrictions(Sql sql) {
        this.sql = sql;
    }

    /** What a set says about a type's fields, whether it speaks about the type or not. */
    public FieldRights of(int setId, RecordType type) {
        Map<String, FieldAccess> restricted = new HashMap<>();
        sql.list(
                SqlText.of(
                        "select field, access from permission_set_field where permission_set_id = ? and record_type = ?",
                        setId,
                        type),
                row -> restricted.put(row.getString(1), FieldAccess.valueOf(row.getString(2))));
        return FieldRights.except(restricted);
    }

    /** What a set with these permissions gives of the fields of each type: nothing where it does not give READ. */
    Map<RecordType, FieldRights> given(int setId, Set<String> permissions) {
        Map<RecordType, FieldRights> given = new EnumMap<>(RecordType.class);
        for (RecordType type : RecordType.values()) {
            boolean speaks = permissions.contains(Permission.read(type));
            given.put(type, speaks ? of(setId, type) : FieldRights.NONE);
        }
        return given;
    }

    /** What a set gives of the fields of each type. */
    Map<RecordType, FieldRights> given(PermissionSet set) {
        return given(set.id(), set.permissions());
    }

    /** Replaces what a set keeps back of a type's fields. */
    public void replace(int setId, RecordType type, FieldRights rights) {
        sql.update(SqlText.of(
                "delete from permission_set_field where permission_set_id = ? and record_type = ?", setId, type));
        rights.restricted()
                .forEach((field, access) -> sql.update(SqlText.of(
                        "insert into permission_set_field (permission_set_id, record_type, field, access) values (?, ?, ?, ?)",
                        setId,
                        type,
                        field,
                        access)));
    }
}
