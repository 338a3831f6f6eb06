package crm.domain.explanation;

import java.io.Serializable;
import java.util.List;

/** The roles from one place of the hierarchy down to another, both included, by name. */
public record Line(List<String> roles) implements Serializable {
    public Line {
        roles = List.copyOf(roles);
    }
}
