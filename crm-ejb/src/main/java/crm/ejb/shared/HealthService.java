package crm.ejb.shared;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Tells whether this node can do its work. */
@Stateless
public class HealthService {
    @Inject
    private Answers answers;

    /** True if the database answers. */
    @PermitAll
    public boolean databaseAnswers() {
        return answers.one() == 1;
    }
}
