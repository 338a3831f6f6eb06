package crm.ejb.tracking;

import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The key by which this installation signs; made once, when the schema was, and the same on all nodes. It is asked for
 * once: whoever sends what we have not signed costs no question to the database.
 */
@ApplicationScoped
public class TrackingKeys {
    private final AtomicReference<byte[]> known = new AtomicReference<>();
    private Sql sql;

    protected TrackingKeys() {}

    @Inject
    public TrackingKeys(Sql sql) {
        this.sql = sql;
    }

    byte[] secret() {
        byte[] secret = known.get();
        if (secret == null) {
            secret = sql.first(SqlText.of("select secret from tracking_key"), row -> row.getBytes(1))
                    .orElseThrow();
            known.set(secret);
        }
        return secret;
    }
}
