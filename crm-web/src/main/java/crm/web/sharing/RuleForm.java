package crm.web.sharing;

import crm.domain.access.AccessLevel;
import crm.domain.access.Condition;
import crm.domain.access.RuleProfile;
import crm.domain.shared.RecordType;
import crm.web.ui.Choice;
import java.io.Serializable;

/** What is typed about a sharing rule beside its condition; lives and dies with its page. */
public class RuleForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name;
    private String description;
    private Choice source;
    private Choice target;
    private AccessLevel level = AccessLevel.READ;

    /** The form filled with what is known. */
    static RuleForm of(RuleProfile rule, Choice source, Choice target) {
        RuleForm form = new RuleForm();
        form.name = rule.name();
        form.description = rule.description();
        form.source = source;
        form.target = target;
        form.level = rule.level();
        return form;
    }

    RuleProfile toProfile(RecordType type, Condition condition) {
        return new RuleProfile(type, name, description, number(source), condition, number(target), level);
    }

    private static Integer number(Choice choice) {
        return choice == null ? null : ((Long) choice.value()).intValue();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public Choice getSource() {
        return source;
    }

    public void setSource(Choice source) {
        this.source = source;
    }

    public Choice getTarget() {
        return target;
    }

    public void setTarget(Choice target) {
        this.target = target;
    }

    public AccessLevel getLevel() {
        return level;
    }

    public void setLevel(AccessLevel level) {
        this.level = level;
    }
}
