package crm.ejb.directory;

import crm.domain.access.AccessDefault;
import crm.domain.access.AccessDefaults;
import crm.domain.shared.RecordType;
import crm.ejb.access.Organisations;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The stored sharing settings of all record types. */
@Dependent
public class SharingSettings {
    private final Organisations organisations;
    private final Sql sql;

    @Inject
    public SharingSettings(Organisations organisations, Sql sql) {
        this.organisations = organisations;
        this.sql = sql;
    }

    /** All settings as they are now. */
    public AccessDefaults get() {
        return organisations.current(sql).defaults();
    }

    /** Replaces the setting of one type. */
    public void set(RecordType type, AccessDefault setting) {
        sql.update(SqlText.of(
                "update default_access set level = ?, hierarchy = ? where record_type = ?",
                setting.level(),
                setting.hierarchy(),
                type));
    }
}
