package crm.web.scoring;

import crm.domain.access.ConditionField;
import crm.domain.activity.SignalKind;
import crm.domain.scoring.Fading;
import crm.domain.scoring.PointRule;
import crm.domain.shared.RecordType;
import crm.ejb.scoring.EditPointRule;
import crm.ejb.scoring.PointRuleRow;
import crm.ejb.scoring.ScoringService;
import crm.web.sharing.ConditionForm;
import crm.web.ui.Choice;
import crm.web.ui.RecordId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;

/** One point rule: a new one over signals or over fields, or one that is there. */
@Named
@ViewScoped
public class ScoringRulePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String LIST = "/scoring/rules.xhtml?faces-redirect=true";

    @Inject
    private transient ScoringService scoring;

    @Inject
    private transient ScoreWords words;

    private PointRuleRow rule;
    private PointRuleForm form = new PointRuleForm();
    private ConditionForm condition;

    @PostConstruct
    void open() {
        Long id = RecordId.of("id");
        if (id != null) {
            rule = scoring.rule(Math.toIntExact(id));
            form = PointRuleForm.of(rule.rule());
        }
        boolean overFields = rule == null
                ? "fields".equals(Faces.getRequestParameter("by"))
                : rule.rule().overFields();
        List<ConditionField> fields = scoring.fields();
        condition = overFields
                ? ConditionForm.of(fields, rule == null ? null : rule.rule().condition())
                : null;
    }

    /** Stores what was written; the leads are summed up anew in the background. */
    public String save() {
        PointRule written = form.toRule(condition == null ? null : condition.toCondition());
        if (rule == null) {
            scoring.create(written);
        } else {
            scoring.edit(new EditPointRule(rule.id(), rule.version(), written));
        }
        return LIST;
    }

    /** Deletes the rule. */
    public String delete() {
        scoring.delete(rule.id(), rule.version());
        return LIST;
    }

    /** The rule, or null while it is new. */
    public PointRuleRow getRule() {
        return rule;
    }

    public PointRuleForm getForm() {
        return form;
    }

    /** What of a lead is meant, or null for a rule over signals. */
    public ConditionForm getCondition() {
        return condition;
    }

    /** The fields that can be compared, by name. */
    public List<Choice> getComparable() {
        return words.fields(scoring.fields().stream().map(ConditionField::name).toList());
    }

    public RecordType getType() {
        return RecordType.LEAD;
    }

    public SignalKind[] getKinds() {
        return SignalKind.values();
    }

    public Fading[] getFadings() {
        return Fading.values();
    }
}
