package crm.ejb.routing;

import crm.domain.access.Facts;
import crm.domain.lead.LeadProfile;
import crm.domain.lead.LeadStatus;
import crm.domain.routing.AssignmentProfile;
import crm.domain.routing.LeadFacts;
import crm.domain.routing.Round;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Places the new leads of one transaction; begun by {@link Assignments}. */
public final class Placing {
    private final List<AssignmentRow> rules;
    private final Takers takers;
    private final Turns turns;
    private final Integer defaultOwner;
    private final Map<Integer, Round> rounds = new HashMap<>();

    Placing(List<AssignmentRow> rules, Takers takers, Turns turns, Integer defaultOwner) {
        this.rules = rules;
        this.takers = takers;
        this.turns = turns;
        this.defaultOwner = defaultOwner;
    }

    /** Who takes a lead: whom the first rule names that means it, else the default owner, else nobody in particular. */
    public Assigned place(LeadProfile profile, LeadStatus status) {
        Facts facts = LeadFacts.of(profile, status);
        return rules.stream()
                .filter(rule -> rule.profile().active() && means(rule.profile(), facts))
                .findFirst()
                .flatMap(rule -> taker(rule)
                        .map(owner -> new Assigned(owner, rule.profile().name())))
                .orElseGet(() -> new Assigned(defaultOwner, null));
    }

    /** Remembers whose turn it was; comes after the last lead. */
    public void keep() {
        rounds.forEach(turns::keep);
    }

    /** How an owner is called. */
    public String name(int ownerId) {
        return takers.name(ownerId);
    }

    static boolean means(AssignmentProfile rule, Facts facts) {
        return rule.condition() == null || facts.meet(rule.condition());
    }

    private Optional<Integer> taker(AssignmentRow rule) {
        AssignmentProfile profile = rule.profile();
        return takers.queue(profile.targetId()).or(() -> rounds.computeIfAbsent(
                        rule.id(), id -> turns.locked(id, takers.people(profile.targetId()), profile.capacity()))
                .take());
    }
}
