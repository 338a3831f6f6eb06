package crm.ejb.team;

import crm.domain.access.AccessLevel;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A place in the team of an account or an opportunity.
 *
 * @param record the account or opportunity
 * @param role what the member is for, in free words, or null
 * @param level READ or EDIT, on the record
 * @param contacts NONE, READ or EDIT, on every contact of the account; in an opportunity's team always NONE
 * @param opportunities likewise on every opportunity of the account
 */
public record TeamPlace(
        RecordRef record, String role, AccessLevel level, AccessLevel contacts, AccessLevel opportunities) {
    private static final int ROLE = 80;

    public TeamPlace {
        boolean account = record.type() == RecordType.ACCOUNT;
        if (!account && record.type() != RecordType.OPPORTUNITY) {
            throw new IllegalArgumentException("no team on " + record);
        }
        role = role == null || role.isBlank() ? null : role.strip();
        contacts = account ? Objects.requireNonNullElse(contacts, AccessLevel.NONE) : AccessLevel.NONE;
        opportunities = account ? Objects.requireNonNullElse(opportunities, AccessLevel.NONE) : AccessLevel.NONE;
    }

    /** A place in an opportunity's team. */
    public static TeamPlace on(RecordRef opportunity, String role, AccessLevel level) {
        return new TeamPlace(opportunity, role, level, AccessLevel.NONE, AccessLevel.NONE);
    }

    /** What the place gives on every child of that type. */
    AccessLevel onChildren(RecordType child) {
        return child == RecordType.CONTACT ? contacts : opportunities;
    }

    /**
     * Goes on only if the place says all it must.
     *
     * @throws InvalidException naming every wrong field
     */
    void check() {
        List<Problem> problems = new ArrayList<>();
        if (level != AccessLevel.READ && level != AccessLevel.EDIT) {
            problems.add(Problem.of("level", "problem.required"));
        }
        if (contacts.compareTo(AccessLevel.EDIT) > 0) {
            problems.add(Problem.of("contacts", "problem.choice"));
        }
        if (opportunities.compareTo(AccessLevel.EDIT) > 0) {
            problems.add(Problem.of("opportunities", "problem.choice"));
        }
        if (role != null && role.length() > ROLE) {
            problems.add(Problem.of("role", "problem.tooLong", ROLE));
        }
        InvalidException.throwIfAny(problems);
    }
}
