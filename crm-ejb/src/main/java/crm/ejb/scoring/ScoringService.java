package crm.ejb.scoring;

import crm.domain.access.Condition;
import crm.domain.access.ConditionField;
import crm.domain.access.ConditionFields;
import crm.domain.access.Permission;
import crm.domain.scoring.PointRule;
import crm.domain.scoring.ScoringPolicy;
import crm.domain.shared.RecordType;
import crm.ejb.access.ConditionText;
import crm.ejb.directory.OrganisationChange;
import crm.ejb.directory.OrganisationChanges;
import crm.ejb.sharing.RuleRow;
import crm.ejb.sharing.SharingRules;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The door to the set-up of scoring. Sharing rules may follow the score, so whoever changes how it is made changes who
 * sees what: it needs the same permission, and opens nothing to himself.
 */
@Stateless
public class ScoringService {
    private PointRules rules;
    private ScoringSettings settings;
    private ScoringRuns runs;
    private OrganisationChanges changes;
    private SharingRules sharing;

    protected ScoringService() {}

    @Inject
    public ScoringService(
            PointRules rules,
            ScoringSettings settings,
            ScoringRuns runs,
            OrganisationChanges changes,
            SharingRules sharing) {
        this.rules = rules;
        this.settings = settings;
        this.runs = runs;
        this.changes = changes;
        this.sharing = sharing;
    }

    /** Every point rule. */
    @RolesAllowed(Permission.SHARING_ADMIN)
    public List<PointRuleRow> rules() {
        return rules.all();
    }

    /** A point rule for its page. */
    @RolesAllowed(Permission.SHARING_ADMIN)
    public PointRuleRow rule(int id) {
        return rules.require(id);
    }

    /** The fields that point rules may compare: those the caller sees. */
    @RolesAllowed(Permission.SHARING_ADMIN)
    public List<ConditionField> fields() {
        return seen().all();
    }

    /** When leads are ready. */
    @RolesAllowed(Permission.SHARING_ADMIN)
    public ScoringPolicy policy() {
        return settings.get().policy();
    }

    /** The last run over all leads. */
    @RolesAllowed(Permission.SHARING_ADMIN)
    public Optional<ScoringRunRow> run() {
        return runs.latest();
    }

    /**
     * Creates a rule; all leads are summed up anew in the background.
     *
     * @return its id
     * @throws crm.domain.shared.InvalidException if its condition makes no sense
     */
    @RolesAllowed(Permission.SHARING_ADMIN)
    public int create(PointRule wanted) {
        OrganisationChange change = begin();
        PointRule rule = checked(wanted, seen());
        int id = rules.add(rule);
        sumUpAll(change, "scoring.ruleCreated", words(rule));
        return id;
    }

    /**
     * Changes a rule; all leads are summed up anew in the background.
     *
     * @throws crm.domain.shared.InvalidException if its condition makes no sense
     * @throws crm.domain.shared.ConflictException if it changed since the caller read it
     */
    @RolesAllowed(Permission.SHARING_ADMIN)
    public void edit(EditPointRule command) {
        OrganisationChange change = begin();
        Condition before = rules.require(command.id()).rule().condition();
        boolean same = before != null && before.equals(command.rule().condition());
        PointRule rule = checked(command.rule(), same ? ScoredFields.ALL : seen());
        rules.edit(new EditPointRule(command.id(), command.version(), rule));
        sumUpAll(change, "scoring.ruleChanged", words(rule));
    }

    /** Deletes a rule; all leads are summed up anew in the background. */
    @RolesAllowed(Permission.SHARING_ADMIN)
    public void delete(int id, int version) {
        OrganisationChange change = begin();
        PointRule rule = rules.require(id).rule();
        rules.remove(id, version);
        sumUpAll(change, "scoring.ruleDeleted", words(rule));
    }

    /** Changes when leads are ready and what comes of it; who is ready is found out anew in the background. */
    @RolesAllowed(Permission.SHARING_ADMIN)
    public void change(ScoringPolicy policy) {
        OrganisationChange change = begin();
        settings.set(policy, change.by().id());
        Map<String, String> words = Map.of(
                "threshold", String.valueOf(policy.threshold()),
                "interest", String.valueOf(policy.interest()),
                "autoQualify", String.valueOf(policy.autoQualify()));
        sumUpAll(change, "scoring.policyChanged", words);
    }

    /** Sums up all leads anew in the background; what is right already stays as it is. */
    @RolesAllowed(Permission.SHARING_ADMIN)
    public void sumUpAll() {
        sumUpAll(begin(), "scoring.started", Map.of());
    }

    /** Whoever is served by a rule that follows the score would open records to himself. */
    private OrganisationChange begin() {
        OrganisationChange change = changes.begin();
        sharing.all().stream()
                .map(RuleRow::profile)
                .filter(rule -> rule.type() == RecordType.LEAD && rule.overValues())
                .filter(rule -> rule.condition().comparisons().anyMatch(this::followsPoints))
                .forEach(rule -> change.requireNotServed(rule.targetId()));
        return change;
    }

    private boolean followsPoints(Condition.Comparison comparison) {
        return comparison.field().equals("score") || comparison.field().equals("status");
    }

    private void sumUpAll(OrganisationChange change, String kind, Map<String, String> words) {
        runs.start(change.by().id());
        changes.announce(change, kind, words);
        changes.announce(new ScoringStarted());
    }

    private ConditionFields seen() {
        return ScoredFields.ALL.seen(changes.fields(RecordType.LEAD));
    }

    private static PointRule checked(PointRule wanted, ConditionFields fields) {
        return wanted.overFields() ? PointRule.where(fields.check(wanted.condition()), wanted.points()) : wanted;
    }

    private static Map<String, String> words(PointRule rule) {
        Map<String, String> words = new HashMap<>(Map.of("points", String.valueOf(rule.points())));
        if (rule.overFields()) {
            words.put("condition", ConditionText.write(rule.condition()));
        } else {
            words.put("kind", rule.kind().name());
            words.put("most", String.valueOf(rule.most()));
            words.put("fading", rule.decay().fading() + " " + rule.decay().days());
        }
        return words;
    }
}
