package crm.domain.directory;

import crm.domain.shared.Problem;
import java.util.List;
import java.util.Locale;

/** What a password must be like: long rather than odd, and not the user's own name. */
public final class PasswordRule {
    public static final int SHORTEST = 12;
    public static final int LONGEST = 256;

    private PasswordRule() {}

    /**
     * What is wrong with a new password; empty if it may be used.
     *
     * @param field name of the field the problems are shown at
     * @param userName whose password it is to be
     */
    public static List<Problem> problems(String field, String password, String userName) {
        if (password == null || password.length() < SHORTEST || password.length() > LONGEST) {
            return List.of(Problem.of(field, "problem.password.length", SHORTEST, LONGEST));
        }
        String folded = password.toLowerCase(Locale.ROOT);
        boolean monotonous = password.chars().distinct().count() < 4;
        return monotonous || folded.contains(userName)
                ? List.of(Problem.of(field, "problem.password.guessable"))
                : List.of();
    }
}
