package crm.domain.routing;

import crm.domain.access.Condition;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import crm.domain.shared.Text;
import java.io.Serializable;

/**
 * What an assignment rule says: leads that a condition means go to a user, to a queue, or to the members of a role or
 * public group in turn.
 *
 * @param active whether the rule is asked at all
 * @param condition which leads are meant, or null for every lead
 * @param targetId grantee that takes them
 * @param capacity open leads a person may own and still be given another one, or null for any number
 */
public record AssignmentProfile(String name, boolean active, Condition condition, Integer targetId, Integer capacity)
        implements Serializable {
    /** Largest number of open leads that is counted. */
    public static final int MOST = 10_000;

    public AssignmentProfile {
        name = Text.line(name);
        if (name == null || name.length() > 80) {
            throw new InvalidException(Problem.of("name", "problem.length", 1, 80));
        }
        if (targetId == null) {
            throw new InvalidException(Problem.of("targetId", "problem.required"));
        }
        if (capacity != null && (capacity < 1 || capacity > MOST)) {
            throw new InvalidException(Problem.of("capacity", "routing.capacity.range", MOST));
        }
    }

    /** The same rule with another condition. */
    public AssignmentProfile where(Condition other) {
        return new AssignmentProfile(name, active, other, targetId, capacity);
    }
}
