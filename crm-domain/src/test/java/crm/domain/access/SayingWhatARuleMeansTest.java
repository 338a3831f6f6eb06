package crm.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.access.Condition.AllOf;
import crm.domain.access.Condition.AnyOf;
import crm.domain.access.Condition.Comparison;
import crm.domain.shared.FieldAccess;
import crm.domain.shared.FieldRights;
import crm.domain.shared.FieldType;
import crm.domain.shared.InvalidException;
import crm.domain.shared.RecordType;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SayingWhatARuleMeansTest {
    private static final ConditionFields FIELDS = new ConditionFields(List.of(
            new ConditionField("lastName", FieldType.TEXT, List.of()),
            new ConditionField("employees", FieldType.NUMBER, List.of()),
            new ConditionField("closeDate", FieldType.DATE, List.of()),
            new ConditionField("interested", FieldType.BOOLEAN, List.of()),
            new ConditionField("rating", FieldType.CHOICE, List.of("HOT", "COLD"))));
    private static final Comparison ABC = new Comparison("lastName", Operator.EQUALS, "Abc");

    @ParameterizedTest
    @CsvSource({
        "lastName, a  b, a b",
        "employees, 7, 7",
        "employees, -0.00, 0",
        "employees, 12.50, 12.5",
        "employees, 100, 100",
        "closeDate, 2026-02-28, 2026-02-28",
        "interested, true, true",
        "interested, false, false",
        "rating, HOT, HOT"
    })
    void a_value_is_kept_in_one_form(String field, String given, String kept) {
        Condition checked = FIELDS.check(new Comparison(field, Operator.EQUALS, given));

        assertThat(checked).isEqualTo(new Comparison(field, Operator.EQUALS, kept));
    }

    @ParameterizedTest
    @CsvSource({
        "employees, 1e5",
        "employees, 12345678901234567",
        "employees, 1.1234567",
        "closeDate, 2026-02-30",
        "closeDate, 0000-01-01",
        "closeDate, 26-02-03",
        "interested, yes",
        "rating, hot"
    })
    void a_value_the_field_cannot_have_is_refused(String field, String given) {
        refused(
                () -> FIELDS.check(new Comparison(field, Operator.EQUALS, given)),
                "condition",
                "sharing.condition.value");
    }

    @Test
    void texts_are_as_long_as_a_line_at_most_and_of_whole_characters() {
        String line = "x".repeat(255);
        assertThat(FIELDS.check(new Comparison("lastName", Operator.CONTAINS, line)))
                .isEqualTo(new Comparison("lastName", Operator.CONTAINS, line));
        refused(
                () -> FIELDS.check(new Comparison("lastName", Operator.CONTAINS, line + "x")),
                "condition",
                "sharing.condition.value");
        refused(
                () -> FIELDS.check(new Comparison("lastName", Operator.CONTAINS, "half \ud83d")),
                "condition",
                "sharing.condition.value");
    }

    @Test
    void what_says_nothing_or_asks_by_what_there_is_not_is_refused() {
        refused(() -> FIELDS.check(null), "condition", "sharing.condition.missing");
        refused(() -> FIELDS.check(new AllOf(List.of())), "condition", "sharing.condition.missing");
        refused(
                () -> FIELDS.check(new Comparison("salary", Operator.EQUALS, "1")),
                "condition",
                "sharing.condition.field");
        refused(
                () -> FIELDS.check(new Comparison("rating", Operator.BELOW, "HOT")),
                "condition",
                "sharing.condition.operator");
        refused(
                () -> FIELDS.check(new Comparison("rating", Operator.EQUALS, " ")),
                "condition",
                "sharing.condition.noValue");
    }

    @Test
    void a_tree_has_three_levels_and_thirty_comparisons_at_most() {
        Condition three = new AllOf(List.of(new AnyOf(List.of(ABC)), ABC));
        assertThat(three.depth()).isEqualTo(3);
        assertThat(FIELDS.check(three)).isEqualTo(three);
        refused(() -> FIELDS.check(new AnyOf(List.of(three))), "condition", "sharing.condition.tooLarge");
        Condition many = new AnyOf(Collections.nCopies(Condition.SIZE, ABC));
        assertThat(FIELDS.check(many)).isEqualTo(many);
        assertThat(many.comparisons()).hasSize(Condition.SIZE);
        refused(
                () -> FIELDS.check(new AnyOf(Collections.nCopies(Condition.SIZE + 1, ABC))),
                "condition",
                "sharing.condition.tooLarge");
    }

    @Test
    void each_operator_is_for_the_fields_it_makes_sense_for() {
        for (FieldType type : FieldType.values()) {
            assertThat(Operator.EQUALS.fits(type)).isTrue();
            assertThat(Operator.DIFFERS.fits(type)).isEqualTo(type != FieldType.BOOLEAN);
            assertThat(Operator.CONTAINS.fits(type)).isEqualTo(type.isText());
            assertThat(Operator.STARTS_WITH.fits(type)).isEqualTo(type.isText());
            assertThat(Operator.AT_LEAST.fits(type)).isEqualTo(type.isOrdered());
        }
    }

    @Test
    void conditions_ask_by_the_fields_somebody_sees() {
        FieldRights rights = FieldRights.except(Map.of("rating", FieldAccess.HIDDEN, "employees", FieldAccess.READ));
        assertThat(FIELDS.seen(rights).all())
                .extracting(ConditionField::name)
                .containsExactly("lastName", "employees", "closeDate", "interested");
        assertThat(FIELDS.named("lastName").column()).isEqualTo("last_name");
        assertThatThrownBy(() -> FIELDS.named("salary")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ConditionField("last_name", FieldType.TEXT, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_rule_is_over_owners_or_over_values_and_for_somebody() {
        RuleProfile owners = rule("  All of \n theirs ", 1, null, 2, AccessLevel.READ);
        assertThat(owners.name()).isEqualTo("All of theirs");
        assertThat(owners.overValues()).isFalse();
        RuleProfile values = rule("Values", null, ABC, 2, AccessLevel.EDIT);
        assertThat(values.overValues()).isTrue();
        Condition other = new AnyOf(List.of(ABC));
        assertThat(values.where(other).condition()).isEqualTo(other);
        assertThat(values.where(other).name()).isEqualTo("Values");
        refused(() -> rule("Neither", null, null, 2, AccessLevel.READ), "sourceId", "problem.required");
        refused(() -> rule("Both", 1, ABC, 2, AccessLevel.READ), "condition", "sharing.condition.both");
        refused(() -> rule("Nobody", 1, null, null, AccessLevel.READ), "targetId", "problem.required");
        refused(() -> rule("Too much", 1, null, 2, AccessLevel.FULL), "level", "problem.choice");
        refused(() -> rule(" ", 1, null, 2, AccessLevel.READ), "name", "problem.length");
    }

    @Test
    void a_rule_has_a_type_and_texts_that_fit() {
        assertThat(rule("x".repeat(80), 1, null, 2, AccessLevel.READ).name()).hasSize(80);
        refused(() -> rule("x".repeat(81), 1, null, 2, AccessLevel.READ), "name", "problem.length");
        assertThat(described("y".repeat(1000)).description()).hasSize(1000);
        assertThat(described(null).description()).isNull();
        refused(() -> described("y".repeat(1001)), "description", "problem.tooLong");
        refused(() -> new RuleProfile(null, "Rule", null, 1, null, 2, AccessLevel.READ), "type", "problem.required");
    }

    private static RuleProfile rule(
            String name, Integer source, Condition condition, Integer target, AccessLevel level) {
        return new RuleProfile(RecordType.LEAD, name, null, source, condition, target, level);
    }

    private static RuleProfile described(String description) {
        return new RuleProfile(RecordType.LEAD, "Rule", description, 1, null, 2, AccessLevel.READ);
    }

    private static void refused(ThrowingCallable act, String field, String key) {
        assertThatThrownBy(act).isInstanceOfSatisfying(InvalidException.class, refusal -> {
            assertThat(refusal.problems()).extracting("field").containsExactly(field);
            assertThat(refusal.problems()).extracting("reason.key").containsExactly(key);
        });
    }
}
