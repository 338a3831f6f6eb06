package crm.web.scoring;

import crm.domain.access.Condition;
import crm.domain.lead.LeadProfile;
import crm.domain.scoring.Decay;
import crm.domain.scoring.Fading;
import crm.domain.scoring.PointRule;
import crm.domain.shared.Field;
import crm.domain.shared.FieldType;
import crm.ejb.scoring.ScoreLineRow;
import crm.web.ui.Choice;
import crm.web.ui.Formats;
import crm.web.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Points, rules and their reasons in the reader's words. */
@Named
@RequestScoped
public class ScoreWords {
    private static final Map<String, String> WORDS_OF =
            Map.of("source", "LeadSource", "channel", "Channel", "rating", "Rating");

    @Inject
    private Texts texts;

    @Inject
    private Formats formats;

    /** For what a lead got some points. */
    public String reason(ScoreLineRow line) {
        if (line.kind() != null) {
            String what = texts.label(line.kind());
            return line.count() == 1 ? what : texts.of("scoring.line.times", what, line.count());
        }
        return line.condition() == null ? texts.get("scoring.line.untold") : words(line.condition());
    }

    /** When it did so; empty for what is known of it. */
    public String age(ScoreLineRow line) {
        return line.day() == null ? "" : age(line.day(), LocalDate.now(ZoneOffset.UTC));
    }

    private String age(LocalDate day, LocalDate today) {
        if (!day.isBefore(today)) {
            return texts.get("scoring.line.today");
        }
        long days = today.toEpochDay() - day.toEpochDay();
        return days <= 31 ? texts.of("ui.time.ago.days", days) : formats.date(day);
    }

    /** Points with their sign. */
    public String points(int points) {
        return points > 0 ? "+" + formats.number(points) : formats.number(points);
    }

    /** How a score moved. */
    public String move(int before, int after) {
        return texts.of("scoring.history.move", before, after);
    }

    /** The rule as a sentence. */
    public String sentence(PointRule rule) {
        if (rule.overFields()) {
            return texts.of("scoring.rule.where", points(rule.points()), words(rule.condition()));
        }
        String most = rule.most() == null ? "" : " " + texts.of("scoring.rule.most", rule.most());
        return texts.of("scoring.rule.each", points(rule.points()), texts.label(rule.kind()))
                + most
                + fading(rule.decay());
    }

    private String fading(Decay decay) {
        return decay.fading() == Fading.NEVER
                ? ""
                : " " + texts.of("scoring.rule.fading." + decay.fading(), decay.days());
    }

    /** The fields that rules may compare, by name. */
    public List<Choice> fields(List<String> names) {
        return names.stream()
                .map(name -> new Choice(name, texts.get("field.Lead." + name)))
                .sorted(Comparator.comparing(Choice::label, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private String words(Condition condition) {
        if (condition instanceof Condition.Comparison comparison) {
            return texts.of(
                    "sharing.rules.comparison",
                    texts.get("field.Lead." + comparison.field()),
                    texts.label(comparison.operator()),
                    value(comparison));
        }
        String by = texts.get(condition instanceof Condition.AllOf ? "sharing.rules.and" : "sharing.rules.or");
        return condition.branches().stream()
                .map(part -> part instanceof Condition.Comparison ? words(part) : "(" + words(part) + ")")
                .collect(Collectors.joining(" " + by + " "));
    }

    private String value(Condition.Comparison comparison) {
        Field<LeadProfile> field = LeadProfile.FIELDS.named(comparison.field());
        if (field != null && field.type() == FieldType.BOOLEAN) {
            return texts.get("true".equals(comparison.value()) ? "ui.yes" : "ui.no");
        }
        String choice = WORDS_OF.get(comparison.field());
        return choice == null ? comparison.value() : texts.get(choice + "." + comparison.value());
    }
}
