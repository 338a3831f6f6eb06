package crm.domain.shared;

import java.util.List;

/** The input is wrong; names every problem by its field. Nothing was changed. */
public class InvalidException extends Refusal {
    private static final long serialVersionUID = 1L;

    private final List<Problem> problems;

    public InvalidException(List<Problem> problems) {
        super("invalid: " + problems);
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("an invalid input has at least one problem");
        }
        this.problems = List.copyOf(problems);
    }

    public InvalidException(Problem problem) {
        this(List.of(problem));
    }

    public List<Problem> problems() {
        return problems;
    }

    /** Throws if there is any problem, else does nothing. */
    public static void throwIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidException(problems);
        }
    }
}
