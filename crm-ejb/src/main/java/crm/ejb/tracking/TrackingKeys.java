package crm.ejb.tracking;

import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The key by which this installation signs; made once, when the schema was, and the same on all nodes. */
@Dependent
public class TrackingKeys {
    private final Sql sql;

    @Inject
    public TrackingKeys(Sql sql) {
        this.sql = sql;
    }

    byte[] secret() {
        return sql.first(SqlText.of("select secret from tracking_key"), row -> row.getBytes(1))
                .orElseThrow();
    }
}
