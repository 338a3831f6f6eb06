package crm.domain.directory;

import crm.domain.shared.EmailAddress;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import crm.domain.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is said about a user.
 *
 * @param userName name typed at sign-in: lower-case letters, digits and {@code . _ @ -}; never changes
 * @param firstName or null
 * @param lastName required
 * @param email required
 */
public record UserProfile(String userName, String firstName, String lastName, String email) {
    private static final Pattern USER_NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,79}");

    public UserProfile {
        userName = userName == null ? "" : userName.strip().toLowerCase(Locale.ROOT);
        firstName = Text.line(firstName);
        lastName = Text.line(lastName);
        email = Text.line(email);
    }

    public String displayName() {
        return firstName == null ? lastName : firstName + " " + lastName;
    }

    /** @throws InvalidException naming every wrong field */
    void requireValid() {
        List<Problem> problems = new ArrayList<>();
        if (!USER_NAME.matcher(userName).matches()) {
            problems.add(Problem.of("userName", "problem.userName"));
        }
        if (lastName == null || lastName.length() > 80) {
            problems.add(Problem.of("lastName", "problem.length", 1, 80));
        }
        if (firstName != null && firstName.length() > 80) {
            problems.add(Problem.of("firstName", "problem.length", 0, 80));
        }
        if (!EmailAddress.isValid(email)) {
            problems.add(Problem.of("email", "problem.email"));
        }
        InvalidException.throwIfAny(problems);
    }
}
