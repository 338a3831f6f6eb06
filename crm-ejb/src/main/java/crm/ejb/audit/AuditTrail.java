package crm.ejb.audit;

import crm.domain.audit.AuditArea;
import crm.domain.shared.FieldChange;
import crm.domain.shared.Fold;
import crm.ejb.shared.Audited;
import crm.ejb.shared.FieldsChanged;
import crm.ejb.shared.SignInSucceeded;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;

/** Writes field history and audit trail as it hears of them, in the same transaction. */
@Dependent
public class AuditTrail {
    private final Sql sql;

    @Inject
    public AuditTrail(Sql sql) {
        this.sql = sql;
    }

    /** Keeps every changed field with its value before and after. */
    public void keep(@Observes FieldsChanged event) {
        for (FieldChange change : event.changes()) {
            sql.update(SqlText.of(
                    "insert into field_history (id, record_type, record_id, field, old_value, new_value, changed_by, changed_at)"
                            + " values (nextval('field_history_seq'), ?, ?, ?, ?, ?, ?, ?)",
                    event.record().type(),
                    event.record().id(),
                    change.field(),
                    change.before(),
                    change.after(),
                    event.stamp().author(),
                    event.stamp().at()));
        }
    }

    /** Keeps what was done, by whom. */
    public void keep(@Observes Audited event) {
        sql.update(SqlText.of(
                "insert into audit_event (actor_id, actor_name, kind, area, record_type, record_id, detail, words)"
                        + " values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)",
                event.actor().isSystem() ? null : event.actor().userId(),
                event.actor().name(),
                event.kind(),
                AuditArea.of(event.kind()),
                event.about() == null ? null : event.about().type(),
                event.about() == null ? null : event.about().id(),
                json(event.detail()),
                words(event.actor().name(), event.detail())));
    }

    /** Keeps who came in, from where. */
    public void keep(@Observes SignInSucceeded event) {
        sql.update(SqlText.of(
                "insert into audit_event (actor_id, actor_name, kind, area, detail, words)"
                        + " select id, user_name, 'signIn.succeeded', 'SIGN_IN', ?::jsonb, user_name || ' ' || ?"
                        + " from crm_user where id = ?",
                json(Map.of("address", event.address())),
                event.address(),
                event.userId()));
    }

    static String json(Map<String, String> detail) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        detail.forEach(json::add);
        return json.build().toString();
    }

    /** What an entry is found by. */
    static String words(String who, Map<String, String> detail) {
        return Fold.of(who + " " + String.join(" ", detail.values()));
    }
}
