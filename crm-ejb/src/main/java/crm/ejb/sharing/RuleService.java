package crm.ejb.sharing;

import crm.domain.access.ConditionField;
import crm.domain.access.ConditionFields;
import crm.domain.access.Permission;
import crm.domain.access.RuleProfile;
import crm.domain.directory.GranteeKind;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import crm.domain.shared.RecordType;
import crm.ejb.access.ConditionText;
import crm.ejb.directory.GranteeNames;
import crm.ejb.directory.OrganisationChange;
import crm.ejb.directory.OrganisationChanges;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The door to sharing rules. What a rule opens follows from the organisation, or from values of the records themselves. */
@Stateless
public class RuleService {
    private SharingRules rules;
    private GranteeNames names;
    private OrganisationChanges changes;

    protected RuleService() {}

    @Inject
    public RuleService(SharingRules rules, GranteeNames names, OrganisationChanges changes) {
        this.rules = rules;
        this.names = names;
        this.changes = changes;
    }

    /** Every rule, by type and name. */
    @RolesAllowed(Permission.SHARING_ADMIN)
    public List<RuleRow> list() {
        return rules.all();
    }

    /** A rule for its page. */
    @RolesAllowed(Permission.SHARING_ADMIN)
    public RuleRow view(int id) {
        return rules.require(id);
    }

    /** The fields that conditions over records of the type may compare: those the caller sees. */
    @RolesAllowed({Permission.SHARING_ADMIN, Permission.ROUTING_ADMIN})
    public List<ConditionField> fields(RecordType type) {
        return Criteria.of(type).seen(changes.fields(type)).all();
    }

    /**
     * Creates a rule; a rule over values finds its records at once, in this transaction.
     *
     * @return its id
     * @throws InvalidException if the name is taken, a grantee is none, or the condition makes no sense
     * @throws crm.domain.shared.DeniedException if the caller, not being a full administrator, would see more than before
     */
    @RolesAllowed(Permission.SHARING_ADMIN)
    public int create(RuleProfile wanted) {
        OrganisationChange change = changes.begin();
        RuleProfile rule = checked(wanted, 0, Criteria.of(wanted.type()).seen(changes.fields(wanted.type())));
        int id = rules.add(rule);
        changes.requireNoWider(change);
        changes.announce(change, "rule.created", words(rule));
        return id;
    }

    /**
     * Changes a rule. Only another condition is looked up among the records; whatever else changes costs nothing.
     *
     * @throws InvalidException as {@link #create}, or if it would become a rule of another type
     * @throws crm.domain.shared.DeniedException if the caller, not being a full administrator, would see more than before
     * @throws crm.domain.shared.ConflictException if it changed since the caller read it
     */
    @RolesAllowed(Permission.SHARING_ADMIN)
    public void edit(EditRule command) {
        OrganisationChange change = changes.begin();
        RuleProfile before = rules.require(command.id()).profile();
        ConditionFields known = Criteria.of(before.type());
        boolean same = Objects.equals(command.profile().condition(), before.condition());
        RuleProfile rule =
                checked(command.profile(), command.id(), same ? known : known.seen(changes.fields(before.type())));
        if (before.type() != rule.type() || before.overValues() != rule.overValues()) {
            throw new InvalidException(Problem.of("type", "problem.choice"));
        }
        rules.edit(command.id(), command.version(), rule);
        if (rule.overValues() && !rule.condition().equals(before.condition())) {
            change.requireNotServed(rule.targetId());
            rules.rematch(command.id(), rule);
        }
        changes.requireNoWider(change);
        changes.announce(change, "rule.changed", words(rule));
    }

    /** Deletes a rule; whoever saw records by it alone sees them no longer. */
    @RolesAllowed(Permission.SHARING_ADMIN)
    public void delete(int id, int version) {
        OrganisationChange change = changes.begin();
        RuleProfile rule = rules.require(id).profile();
        rules.remove(id, version);
        changes.announce(change, "rule.deleted", words(rule));
    }

    private RuleProfile checked(RuleProfile wanted, int id, ConditionFields fields) {
        rules.requireFree(wanted, id);
        Set<GranteeKind> sources = EnumSet.allOf(GranteeKind.class);
        if (wanted.type() != RecordType.LEAD) {
            sources.remove(GranteeKind.QUEUE);
        }
        names.requireKnown("targetId", List.of(wanted.targetId()), EnumSet.allOf(GranteeKind.class));
        if (!wanted.overValues()) {
            names.requireKnown("sourceId", List.of(wanted.sourceId()), sources);
            return wanted;
        }
        return wanted.where(fields.check(wanted.condition()));
    }

    private Map<String, String> words(RuleProfile rule) {
        Map<String, String> words = new HashMap<>(Map.of(
                "rule", rule.name(),
                "type", rule.type().name(),
                "level", rule.level().name(),
                "target", name(rule.targetId())));
        if (rule.overValues()) {
            words.put("condition", ConditionText.write(rule.condition()));
        } else {
            words.put("source", name(rule.sourceId()));
        }
        return words;
    }

    private String name(int grantee) {
        return names.named(List.of(grantee)).stream()
                .map(row -> row.kind() + " " + row.name())
                .findFirst()
                .orElse("");
    }
}
