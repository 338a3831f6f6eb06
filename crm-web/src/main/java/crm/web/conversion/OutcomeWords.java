package crm.web.conversion;

import crm.domain.conversion.FieldOutcome;
import crm.web.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** What becomes of a lead's values, in the reader's words. */
@Named
@RequestScoped
public class OutcomeWords {
    private static final Map<String, String> ENUMS =
            Map.of("source", "LeadSource", "channel", "Channel", "rating", "Rating");

    @Inject
    private Texts texts;

    /** The value of a field, words of enums in the reader's language; empty for null. */
    public String value(FieldOutcome outcome, String value) {
        if (value == null) {
            return "";
        }
        if ("true".equals(value)) {
            return texts.get("ui.yes");
        }
        String key = ENUMS.getOrDefault(outcome.leadField(), "") + "." + value;
        return texts.has(key) ? texts.get(key) : value;
    }

    /** Where the value goes: record and field, or that it stays. */
    public String target(FieldOutcome outcome) {
        if (outcome.target() == null) {
            return texts.get("conversion.outcomes.onLead");
        }
        if (outcome.targetField() == null) {
            return texts.of("conversion.outcomes.unseen", texts.label(outcome.target()));
        }
        String type =
                outcome.target().name().charAt(0) + outcome.target().word().substring(1);
        return texts.of(
                "conversion.outcomes.goesTo",
                texts.label(outcome.target()),
                texts.get("field." + type + "." + outcome.targetField()));
    }

    /** The tone in which the outcome is shown. */
    public String tone(FieldOutcome outcome) {
        return switch (outcome.outcome()) {
            case FILLED -> "success";
            case SAME, FIXED -> "plain";
            case KEPT -> "warning";
            case REPLACED -> "accent";
            case STAYS, UNSEEN -> "info";
        };
    }
}
