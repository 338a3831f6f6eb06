package crm.ejb.routing;

import crm.ejb.access.RecordAccess;
import crm.ejb.lead.OwnerSought;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Objects;

/**
 * All that says who takes a new lead. It is decided in the transaction that stores the lead, in an organisation that is
 * held as it is: whoever is given a lead can own it when it is committed.
 */
@Dependent
public class Assignments {
    private static final String DEFAULT = "select default_lead_owner_id from organisation";
    private static final String SET_DEFAULT = "update organisation set default_lead_owner_id = ?::integer";

    private final AssignmentRules rules;
    private final Absences absences;
    private final Turns turns;
    private final RecordAccess access;
    private final Sql sql;

    @Inject
    public Assignments(AssignmentRules rules, Absences absences, Turns turns, RecordAccess access, Sql sql) {
        this.rules = rules;
        this.absences = absences;
        this.turns = turns;
        this.access = access;
        this.sql = sql;
    }

    /** Names the owner of a lead that somebody captures. */
    void answer(@Observes OwnerSought sought) {
        Placing placing = begin();
        Assigned assigned = placing.place(sought.profile(), sought.status());
        placing.keep();
        if (assigned.ownerId() != null) {
            sought.name(assigned.ownerId(), assigned.rule(), placing.name(assigned.ownerId()));
        }
    }

    /** Begins to place leads, as long as they are few. */
    public Placing begin() {
        access.holdOrganisation();
        return placing();
    }

    /** Begins to place many leads: nobody else takes turns before this transaction ends. */
    public Placing beginMany() {
        access.holdOrganisation();
        turns.lockAll();
        return placing();
    }

    /** Who is given leads that no rule has placed, or null. */
    public Integer defaultOwner() {
        return sql.list(SqlText.of(DEFAULT), row -> row.getObject(1, Integer.class)).stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Says who is given leads that no rule has placed; null for nobody. */
    public void setDefaultOwner(Integer ownerId) {
        sql.update(SqlText.of(SET_DEFAULT, ownerId));
    }

    /** Who could take leads now. */
    Takers takers() {
        return new Takers(access.organisation(), absences.today());
    }

    private Placing placing() {
        Takers takers = takers();
        Integer owner = defaultOwner();
        return new Placing(rules.bare(), takers, turns, owner != null && takers.canOwn(owner) ? owner : null);
    }
}
