package crm.web.sharing;

import crm.domain.access.Condition;
import crm.domain.access.ConditionField;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A condition as it is being written: groups of comparisons, one level deep. */
public class ConditionForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<ConditionField> known;
    private final List<BranchForm> branches = new ArrayList<>();
    private Joint joint = Joint.ALL;

    /** A form with one empty comparison. */
    ConditionForm(List<ConditionField> known) {
        this.known = List.copyOf(known);
    }

    /** The form that says what the condition says; null says nothing yet. */
    public static ConditionForm of(List<ConditionField> known, Condition condition) {
        ConditionForm form = new ConditionForm(known);
        if (condition == null) {
            form.add();
        } else if (condition.depth() <= 2) {
            form.branches.add(BranchForm.of(form.known, condition));
        } else {
            form.joint = condition instanceof Condition.AnyOf ? Joint.ANY : Joint.ALL;
            condition.branches().forEach(part -> form.branches.add(BranchForm.of(form.known, part)));
        }
        return form;
    }

    /** What is written, not yet checked. */
    public Condition toCondition() {
        List<Condition> parts = branches.stream()
                .filter(branch -> !branch.getComparisons().isEmpty())
                .map(BranchForm::toCondition)
                .toList();
        return parts.isEmpty() ? new Condition.AllOf(List.of()) : BranchForm.join(joint, parts);
    }

    /** Adds a group with one empty comparison. */
    public void add() {
        BranchForm branch = new BranchForm(known);
        branch.add();
        branches.add(branch);
    }

    /** Takes a comparison away, and its group with the last one. */
    public void remove(BranchForm branch, ComparisonForm comparison) {
        branch.remove(comparison);
        if (branch.getComparisons().isEmpty()) {
            branches.remove(branch);
        }
        if (branches.isEmpty()) {
            add();
        }
    }

    /** Fits operators and values to the fields chosen. */
    public void refresh() {
        branches.forEach(branch -> branch.getComparisons().forEach(ComparisonForm::settle));
    }

    public List<BranchForm> getBranches() {
        return branches;
    }

    /** How groups and comparisons can belong together. */
    public Joint[] getJoints() {
        return Joint.values();
    }

    public Joint getJoint() {
        return joint;
    }

    public void setJoint(Joint joint) {
        this.joint = joint;
    }
}
