package crm.web.routing;

import crm.domain.routing.AssignmentProfile;
import crm.domain.shared.RecordType;
import crm.ejb.routing.AssignmentRow;
import crm.ejb.routing.EditAssignment;
import crm.ejb.routing.RoutingService;
import crm.web.directory.GranteeChoices;
import crm.web.sharing.ConditionForm;
import crm.web.sharing.RuleWords;
import crm.web.ui.RecordId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.util.Faces;

/** One assignment rule: a new one for every lead or for leads that a condition means, or one that is there. */
@Named
@ViewScoped
public class RoutingRulePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String LIST = "/routing/rules.xhtml?faces-redirect=true";

    @Inject
    private transient RoutingService routing;

    @Inject
    private transient GranteeChoices grantees;

    @Inject
    private transient RuleWords words;

    private AssignmentRow rule;
    private AssignmentForm form = new AssignmentForm();
    private ConditionForm condition;

    @PostConstruct
    void open() {
        Long id = RecordId.of("id");
        if (id != null) {
            rule = routing.view(Math.toIntExact(id));
            form = AssignmentForm.of(rule.profile(), grantees.choice(rule.target()));
        }
        boolean every = rule == null
                ? "every".equals(Faces.getRequestParameter("by"))
                : rule.profile().condition() == null;
        if (!every) {
            condition = ConditionForm.of(
                    words.known(RecordType.LEAD),
                    rule == null ? null : rule.profile().condition());
        }
    }

    /** Stores what was written. */
    public String save() {
        AssignmentProfile profile = form.toProfile(condition == null ? null : condition.toCondition());
        if (rule == null) {
            routing.create(profile);
        } else {
            routing.edit(new EditAssignment(rule.id(), rule.version(), profile));
        }
        return LIST;
    }

    /** Deletes the rule. */
    public String delete() {
        routing.delete(rule.id(), rule.version());
        return LIST;
    }

    public RecordType getType() {
        return RecordType.LEAD;
    }

    /** The rule, or null while it is new. */
    public AssignmentRow getRule() {
        return rule;
    }

    public AssignmentForm getForm() {
        return form;
    }

    /** Which leads are meant, or null for every lead. */
    public ConditionForm getCondition() {
        return condition;
    }
}
