package crm.web.sharing;

import crm.domain.access.Condition;
import crm.domain.access.ConditionField;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Some comparisons of a condition that belong together, as they are being written. */
public class BranchForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<ConditionField> known;
    private final List<ComparisonForm> comparisons = new ArrayList<>();
    private Joint joint = Joint.ALL;

    BranchForm(List<ConditionField> known) {
        this.known = known;
    }

    /** The branch that says what the condition says, which has no groups within groups. */
    static BranchForm of(List<ConditionField> known, Condition condition) {
        BranchForm form = new BranchForm(known);
        form.joint = condition instanceof Condition.AnyOf ? Joint.ANY : Joint.ALL;
        condition.comparisons().forEach(one -> form.comparisons.add(ComparisonForm.of(known, one)));
        return form;
    }

    /** What the parts say together; a single one needs no group. */
    static Condition join(Joint joint, List<? extends Condition> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        return joint == Joint.ANY ? new Condition.AnyOf(List.copyOf(parts)) : new Condition.AllOf(List.copyOf(parts));
    }

    Condition toCondition() {
        return join(
                joint, comparisons.stream().map(ComparisonForm::toComparison).toList());
    }

    /** Adds an empty comparison. */
    public void add() {
        comparisons.add(new ComparisonForm(known));
    }

    /** Takes a comparison away. */
    public void remove(ComparisonForm comparison) {
        comparisons.remove(comparison);
    }

    public List<ComparisonForm> getComparisons() {
        return comparisons;
    }

    public Joint getJoint() {
        return joint;
    }

    public void setJoint(Joint joint) {
        this.joint = joint;
    }
}
