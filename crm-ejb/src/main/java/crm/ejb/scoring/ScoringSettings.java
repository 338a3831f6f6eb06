package crm.ejb.scoring;

import crm.domain.scoring.ScoringPolicy;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** When leads are ready, as the organisation has it. */
@Dependent
public class ScoringSettings {
    private final Sql sql;

    @Inject
    public ScoringSettings(Sql sql) {
        this.sql = sql;
    }

    /**
     * The policy with who answers for what it does by itself.
     *
     * @param qualifiedBy who switched auto-qualification on, or null if it is off
     */
    record Setting(ScoringPolicy policy, Integer qualifiedBy) {}

    /** What holds now. */
    Setting get() {
        return sql.first(
                        SqlText.of("select qualified_score, interest_qualifies, auto_qualify, qualified_by"
                                + " from organisation"),
                        row -> new Setting(
                                new ScoringPolicy(row.getInt(1), row.getBoolean(2), row.getBoolean(3)),
                                row.getObject(4, Integer.class)))
                .orElseThrow();
    }

    /** Replaces the policy; by whom leads become qualified is he who switches that on. */
    void set(ScoringPolicy policy, int userId) {
        sql.update(SqlText.of(
                "update organisation set qualified_score = ?, interest_qualifies = ?, auto_qualify = ?,"
                        + " qualified_by = case when not ? then null when auto_qualify then qualified_by else ? end",
                policy.threshold(),
                policy.interest(),
                policy.autoQualify(),
                policy.autoQualify(),
                userId));
    }
}
