package crm.domain.directory;

import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import crm.domain.shared.Text;
import java.io.Serializable;

/**
 * What is known of a public group or a queue beside its members.
 *
 * @param description or null
 * @param confidential whether access given to it stops at its members, instead of serving those above them as well
 */
public record CircleProfile(String name, String description, boolean confidential) implements Serializable {
    public CircleProfile {
        name = Text.line(name);
        description = Text.clean(description);
        if (name == null || name.length() > 80) {
            throw new InvalidException(Problem.of("name", "problem.length", 1, 80));
        }
        if (description != null && description.length() > 1000) {
            throw new InvalidException(Problem.of("description", "problem.tooLong", 1000));
        }
    }
}
