package crm.web.sharing;

import crm.domain.shared.NotFoundException;
import crm.domain.shared.RecordType;
import crm.ejb.sharing.EditRule;
import crm.ejb.sharing.RuleRow;
import crm.ejb.sharing.RuleService;
import crm.web.directory.GranteeChoices;
import crm.web.preview.PreviewedPage;
import crm.web.ui.RecordId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;

/** One sharing rule: a new one over owners or over values, or one that is there. */
@Named
@ViewScoped
public class SharingRulePage extends PreviewedPage {
    private static final long serialVersionUID = 1L;
    private static final String LIST = "/sharing/rules.xhtml?faces-redirect=true";

    @Inject
    private transient RuleService rules;

    @Inject
    private transient GranteeChoices grantees;

    private RuleRow rule;
    private RecordType type;
    private RuleForm form = new RuleForm();
    private ConditionForm condition;
    private boolean deleting;

    @PostConstruct
    void open() {
        Long id = RecordId.of("id");
        if (id == null) {
            begin();
        } else {
            rule = rules.view(Math.toIntExact(id));
            type = rule.profile().type();
            form = RuleForm.of(
                    rule.profile(),
                    rule.source() == null ? null : grantees.choice(rule.source()),
                    grantees.choice(rule.target()));
            if (rule.profile().overValues()) {
                condition = ConditionForm.of(rules.fields(type), rule.profile().condition());
            }
        }
    }

    private void begin() {
        type = Stream.of(RecordType.values())
                .filter(each -> each.name().equals(Faces.getRequestParameter("type")))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("rule"));
        ConditionForm fresh = ConditionForm.of(rules.fields(type), null);
        condition = "values".equals(Faces.getRequestParameter("by")) ? fresh : null;
    }

    /** Stores what was written; if anybody gains or loses by it, only after that was shown. */
    public String save() {
        deleting = false;
        return lookOrKeep();
    }

    /** Deletes the rule; if anybody loses by it, only after that was shown. */
    public String delete() {
        deleting = true;
        return lookOrKeep();
    }

    @Override
    protected Runnable change() {
        if (deleting) {
            return () -> rules.delete(rule.id(), rule.version());
        }
        var profile = form.toProfile(type, condition == null ? null : condition.toCondition());
        return rule == null
                ? () -> rules.create(profile)
                : () -> rules.edit(new EditRule(rule.id(), rule.version(), profile));
    }

    @Override
    protected String afterwards() {
        return LIST;
    }

    /** Whether it is the end of the rule that is looked at. */
    public boolean isDeleting() {
        return deleting;
    }

    /** The rule, or null while it is new. */
    public RuleRow getRule() {
        return rule;
    }

    public RecordType getType() {
        return type;
    }

    public RuleForm getForm() {
        return form;
    }

    /** Which records are meant, or null for a rule over owners. */
    public ConditionForm getCondition() {
        return condition;
    }
}
