package crm.domain.access;

import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import crm.domain.shared.RecordType;
import crm.domain.shared.Text;
import java.io.Serializable;

/**
 * What a sharing rule says: records of a type, either those of a grantee's members (clause C5) or those a condition means
 * (clause C6), are open to another grantee.
 *
 * @param description or null
 * @param sourceId grantee whose members' records are meant, or null for a rule over values
 * @param condition which records are meant, or null for a rule over owners
 * @param targetId grantee the records are opened to
 * @param level READ or EDIT
 */
public record RuleProfile(
        RecordType type,
        String name,
        String description,
        Integer sourceId,
        Condition condition,
        Integer targetId,
        AccessLevel level)
        implements Serializable {
    public RuleProfile {
        name = Text.line(name);
        description = Text.clean(description);
        require("type", type != null, "problem.required");
        require("name", name != null && name.length() <= 80, "problem.length", 1, 80);
        require("description", description == null || description.length() <= 1000, "problem.tooLong", 1000);
        require("targetId", targetId != null, "problem.required");
        require("level", level == AccessLevel.READ || level == AccessLevel.EDIT, "problem.choice");
        require("sourceId", sourceId != null || condition != null, "problem.required");
        require("condition", sourceId == null || condition == null, "sharing.condition.both");
    }

    /** Whether the rule follows the records' values, instead of their owners. */
    public boolean overValues() {
        return condition != null;
    }

    /** The same rule with another condition. */
    public RuleProfile where(Condition other) {
        return new RuleProfile(type, name, description, sourceId, other, targetId, level);
    }

    private static void require(String field, boolean fine, String key, Serializable... args) {
        if (!fine) {
            throw new InvalidException(Problem.of(field, key, args));
        }
    }
}
