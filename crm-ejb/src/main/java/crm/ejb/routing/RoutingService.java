package crm.ejb.routing;

import crm.domain.access.ConditionFields;
import crm.domain.access.Permission;
import crm.domain.directory.GranteeKind;
import crm.domain.lead.LeadProfile;
import crm.domain.routing.AssignmentProfile;
import crm.domain.shared.RecordType;
import crm.ejb.access.ConditionText;
import crm.ejb.directory.GranteeNames;
import crm.ejb.directory.OrganisationChange;
import crm.ejb.directory.OrganisationChanges;
import crm.ejb.sharing.Criteria;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The door to assignment rules. A change holds for the next lead of everybody. */
@Stateless
public class RoutingService {
    private AssignmentRules rules;
    private Trials trials;
    private GranteeNames names;
    private OrganisationChanges changes;

    protected RoutingService() {}

    @Inject
    public RoutingService(AssignmentRules rules, Trials trials, GranteeNames names, OrganisationChanges changes) {
        this.rules = rules;
        this.trials = trials;
        this.names = names;
        this.changes = changes;
    }

    /** Every rule in its order. */
    @RolesAllowed(Permission.ROUTING_ADMIN)
    public List<AssignmentRow> list() {
        return rules.all();
    }

    /** A rule for its page. */
    @RolesAllowed(Permission.ROUTING_ADMIN)
    public AssignmentRow view(int id) {
        return rules.require(id);
    }

    /**
     * Creates a rule, which is asked last.
     *
     * @return its id
     * @throws crm.domain.shared.InvalidException if the name is taken, the target is none, or the condition makes no sense
     */
    @RolesAllowed(Permission.ROUTING_ADMIN)
    public int create(AssignmentProfile wanted) {
        OrganisationChange change = changes.begin();
        AssignmentProfile rule = checked(wanted, 0, seen());
        int id = rules.add(rule);
        changes.announce(change, "routing.created", words(rule));
        return id;
    }

    /**
     * Changes a rule.
     *
     * @throws crm.domain.shared.InvalidException as {@link #create}
     * @throws crm.domain.shared.ConflictException if it changed since the caller read it
     */
    @RolesAllowed(Permission.ROUTING_ADMIN)
    public void edit(EditAssignment command) {
        OrganisationChange change = changes.begin();
        AssignmentProfile before = rules.require(command.id()).profile();
        boolean same = Objects.equals(command.profile().condition(), before.condition());
        AssignmentProfile rule = checked(command.profile(), command.id(), same ? Criteria.of(RecordType.LEAD) : seen());
        rules.edit(new EditAssignment(command.id(), command.version(), rule));
        changes.announce(change, "routing.changed", words(rule));
    }

    /** Lets a rule be asked before the one above it. */
    @RolesAllowed(Permission.ROUTING_ADMIN)
    public void raise(int id) {
        OrganisationChange change = changes.begin();
        AssignmentProfile rule = rules.require(id).profile();
        rules.raise(id);
        changes.announce(change, "routing.raised", Map.of("rule", rule.name()));
    }

    /** Deletes a rule; the leads it has placed stay where they are. */
    @RolesAllowed(Permission.ROUTING_ADMIN)
    public void delete(int id, int version) {
        OrganisationChange change = changes.begin();
        AssignmentProfile rule = rules.require(id).profile();
        rules.remove(id, version);
        changes.announce(change, "routing.deleted", words(rule));
    }

    /** What every rule would say to a lead with these values; nobody's turn passes by it. */
    @RolesAllowed(Permission.ROUTING_ADMIN)
    public TrialDetail attempt(LeadProfile values) {
        return trials.of(values);
    }

    private ConditionFields seen() {
        return Criteria.of(RecordType.LEAD).seen(changes.fields(RecordType.LEAD));
    }

    private AssignmentProfile checked(AssignmentProfile wanted, int id, ConditionFields fields) {
        rules.requireFree(wanted.name(), id);
        names.requireKnown("targetId", List.of(wanted.targetId()), EnumSet.allOf(GranteeKind.class));
        return wanted.condition() == null ? wanted : wanted.where(fields.check(wanted.condition()));
    }

    private Map<String, String> words(AssignmentProfile rule) {
        Map<String, String> words = new HashMap<>(Map.of(
                "rule", rule.name(),
                "active", String.valueOf(rule.active()),
                "target", target(rule.targetId())));
        if (rule.condition() != null) {
            words.put("condition", ConditionText.write(rule.condition()));
        }
        if (rule.capacity() != null) {
            words.put("capacity", rule.capacity().toString());
        }
        return words;
    }

    private String target(int grantee) {
        return names.named(List.of(grantee)).stream()
                .map(row -> row.kind() + " " + row.name())
                .findFirst()
                .orElse("");
    }
}
