package crm.domain.webform;

import crm.domain.lead.LeadProfile;
import crm.domain.shared.Address;
import crm.domain.shared.Problem;
import crm.domain.shared.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what was typed into a form as a lead; remembers what is wrong with it. */
public final class FormReading {
    private static final Set<String> YES = Set.of("true", "on", "yes", "1");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,14}(\\.\\d{1,2})?");

    private final WebFormProfile form;
    private final Map<String, String> values;
    private final List<Problem> problems = new ArrayList<>();

    /** @param values what was typed, by field; what the form does not ask for is not looked at */
    public FormReading(WebFormProfile form, Map<String, String> values) {
        this.form = form;
        this.values = values;
    }

    /** The lead; only of use if there are no {@link #problems}. */
    public LeadProfile profile() {
        LeadProfile read = new LeadProfile(
                text("salutation"),
                text("firstName"),
                text("lastName"),
                text("company"),
                text("title"),
                text("email"),
                text("phone"),
                text("mobile"),
                text("website"),
                text("industry"),
                employees(),
                revenue(),
                new Address(text("street"), text("city"), text("postalCode"), text("state"), text("country")),
                form.source(),
                form.channel(),
                null,
                flag("interested"),
                flag("emailOptOut"),
                flag("callOptOut"),
                text("description"));
        problems.addAll(LeadProfile.FIELDS.problems(read));
        return read;
    }

    /** What is wrong, field by field. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    private Integer employees() {
        String typed = matching("employees", COUNT);
        return typed == null ? null : Integer.valueOf(typed);
    }

    private BigDecimal revenue() {
        String typed = matching("annualRevenue", AMOUNT);
        return typed == null ? null : new BigDecimal(typed);
    }

    private String matching(String field, Pattern form) {
        String typed = Text.line(text(field));
        if (typed != null && !form.matcher(typed).matches()) {
            problems.add(Problem.of(field, "problem.number"));
            return null;
        }
        return typed;
    }

    private boolean flag(String field) {
        String typed = Text.line(text(field));
        return typed != null && YES.contains(typed.toLowerCase(Locale.ROOT));
    }

    private String text(String field) {
        return form.fields().contains(field) ? values.get(field) : null;
    }
}
