package crm.web.sharing;

import crm.domain.access.AccessLevel;
import crm.domain.access.Condition;
import crm.domain.access.ConditionField;
import crm.domain.access.RuleProfile;
import crm.domain.shared.FieldType;
import crm.domain.shared.RecordType;
import crm.ejb.sharing.RuleRow;
import crm.ejb.sharing.RuleService;
import crm.web.directory.GranteeChoices;
import crm.web.ui.Choice;
import crm.web.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules and conditions in the reader's words. */
@Named
@RequestScoped
public class RuleWords {
    private static final Map<String, String> WORDS_OF = Map.of(
            "status", "LeadStatus",
            "source", "LeadSource",
            "channel", "Channel",
            "rating", "Rating",
            "kind", "AccountKind",
            "stage", "Stage",
            "forecastCategory", "ForecastCategory");

    @Inject
    private RuleService rules;

    @Inject
    private GranteeChoices grantees;

    @Inject
    private Texts texts;

    /** The rule as a sentence. */
    public String sentence(RuleRow row) {
        RuleProfile rule = row.profile();
        String target = grantees.label(row.target());
        String records = texts.get("directory.type." + rule.type());
        return rule.overValues()
                ? texts.of("sharing.rules.values." + rule.level(), records, said(rule.type(), rule.condition()), target)
                : texts.of("sharing.rules.owners." + rule.level(), records, grantees.label(row.source()), target);
    }

    /** The fields of the type that conditions may compare. */
    public List<ConditionField> known(RecordType type) {
        return rules.fields(type);
    }

    /** The fields of the type, by name. */
    public List<Choice> fields(RecordType type) {
        return rules.fields(type).stream()
                .map(field -> new Choice(field.name(), label(type, field.name())))
                .sorted(Comparator.comparing(Choice::label, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** What a field of choice, or one of yes and no, can be. */
    public List<Choice> words(RecordType type, ComparisonForm comparison) {
        Stream<String> words =
                comparison.getKind().equals("truth") ? Stream.of("true", "false") : comparison.getWords().stream();
        return words.map(word -> new Choice(word, word(type, comparison.getField(), word)))
                .toList();
    }

    /** What a rule can give. */
    public List<Choice> getLevels() {
        return Stream.of(AccessLevel.READ, AccessLevel.EDIT)
                .map(level -> new Choice(level, texts.get("ui.access." + level)))
                .toList();
    }

    /** The condition in words. */
    public String said(RecordType type, Condition condition) {
        if (condition instanceof Condition.Comparison comparison) {
            return texts.of(
                    "sharing.rules.comparison",
                    label(type, comparison.field()),
                    texts.label(comparison.operator()),
                    value(type, comparison));
        }
        String by = texts.get(condition instanceof Condition.AllOf ? "sharing.rules.and" : "sharing.rules.or");
        return condition.branches().stream()
                .map(part -> part instanceof Condition.Comparison ? said(type, part) : "(" + said(type, part) + ")")
                .collect(Collectors.joining(" " + by + " "));
    }

    private String value(RecordType type, Condition.Comparison comparison) {
        FieldType kind = rules.fields(type).stream()
                .filter(field -> field.name().equals(comparison.field()))
                .map(ConditionField::type)
                .findFirst()
                .orElse(FieldType.TEXT);
        return kind == FieldType.CHOICE || kind == FieldType.BOOLEAN
                ? word(type, comparison.field(), comparison.value())
                : comparison.value();
    }

    private String word(RecordType type, String field, String word) {
        if (word.equals("true") || word.equals("false")) {
            return texts.get(word.equals("true") ? "ui.yes" : "ui.no");
        }
        String ofType = type == RecordType.ACCOUNT ? "AccountType" : "OpportunityType";
        return texts.get(WORDS_OF.getOrDefault(field, ofType) + "." + word);
    }

    private String label(RecordType type, String field) {
        String name = type.name().charAt(0) + type.word().substring(1);
        return texts.get("field." + name + "." + field);
    }
}
