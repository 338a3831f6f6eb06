package crm.web.routing;

import crm.domain.access.Condition;
import crm.domain.routing.AssignmentProfile;
import crm.web.ui.Choice;
import java.io.Serializable;

/** What is typed about an assignment rule beside its condition; lives and dies with its page. */
public class AssignmentForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name;
    private boolean active = true;
    private Choice target;
    private Integer capacity;

    /** The form filled with what is known. */
    static AssignmentForm of(AssignmentProfile rule, Choice target) {
        AssignmentForm form = new AssignmentForm();
        form.name = rule.name();
        form.active = rule.active();
        form.target = target;
        form.capacity = rule.capacity();
        return form;
    }

    AssignmentProfile toProfile(Condition condition) {
        Integer whom = target == null ? null : Math.toIntExact((Long) target.value());
        return new AssignmentProfile(name, active, condition, whom, capacity);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public Choice getTarget() {
        return target;
    }

    public void setTarget(Choice target) {
        this.target = target;
    }

    public Integer getCapacity() {
        return capacity;
    }

    public void setCapacity(Integer capacity) {
        this.capacity = capacity;
    }
}
