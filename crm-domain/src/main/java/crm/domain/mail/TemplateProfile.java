package crm.domain.mail;

import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import crm.domain.shared.Text;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message with blanks such as {@code {firstName}}. Values are put in on one line and shortened; one that looks like a web
 * address is left out, so that nobody can make us send his links to others.
 */
public record TemplateProfile(String name, String subject, String body) implements Serializable {
    /** The blanks there are, in reading order. */
    public static final List<String> BLANKS =
            List.of("salutation", "firstName", "lastName", "name", "title", "company");

    private static final Pattern BLANK = Pattern.compile("\\{([^{}\\s]{1,40})\\}");
    private static final Pattern LINK =
            Pattern.compile("://|www\\.|[\\w-]+\\.[a-z]{2,}(?:[/:?]|$)|@", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_VALUE = 80;

    public TemplateProfile {
        name = Text.line(name);
        subject = Text.line(subject);
        body = Text.clean(body);
        List<Problem> problems = new ArrayList<>();
        require(problems, "name", name, 80);
        require(problems, "subject", subject, 200);
        require(problems, "body", body, 10_000);
        InvalidException.throwIfAny(problems);
    }

    /** The message to one recipient. */
    public Letter fill(String recipient, UnaryOperator<String> values) {
        return new Letter(recipient, filled(subject, values), filled(body, values));
    }

    private static String filled(String text, UnaryOperator<String> values) {
        return BLANK.matcher(text).replaceAll(blank -> Matcher.quoteReplacement(safe(values.apply(blank.group(1)))));
    }

    private static String safe(String value) {
        String line = Text.line(value);
        if (line == null || LINK.matcher(line).find()) {
            return "";
        }
        return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE);
    }

    private static void require(List<Problem> problems, String field, String text, int longest) {
        if (text == null) {
            problems.add(Problem.of(field, "problem.required"));
            return;
        }
        if (text.length() > longest) {
            problems.add(Problem.of(field, "problem.tooLong", longest));
        }
        BLANK.matcher(text)
                .results()
                .map((MatchResult blank) -> blank.group(1))
                .filter(blank -> !Set.copyOf(BLANKS).contains(blank))
                .findFirst()
                .ifPresent(blank -> problems.add(Problem.of(field, "mail.template.unknownBlank", blank)));
    }
}
