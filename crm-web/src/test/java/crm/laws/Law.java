package crm.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A rule over classes together with the sample that breaks it.
 *
 * @param name the law as a sentence
 * @param rule what is checked, with its reason
 * @param sample end of the simple name of the broken samples that the rule must refuse
 */
record Law(String name, ArchRule rule, String sample) {
    static Law law(String name, String sample, ArchRule rule, String because) {
        return new Law(name, rule.as(name).because(because).allowEmptyShould(true), sample);
    }

    /** Several rules that are one law. */
    static Law law(String name, String sample, String because, ArchRule first, ArchRule... more) {
        ArchRule rule = CompositeArchRule.of(first.allowEmptyShould(true));
        for (ArchRule next : more) {
            rule = CompositeArchRule.of(rule).and(next.allowEmptyShould(true));
        }
        return new Law(name, rule.as(name).because(because), sample);
    }

    Stream<DynamicTest> tests() {
        return Stream.of(
                dynamicTest(name + ": the house keeps it", () -> rule.check(House.CLASSES)),
                dynamicTest(name + ": " + sample + " is caught", this::catchesItsSample));
    }

    private void catchesItsSample() {
        var onlyTheSample = House.BROKEN.that(DescribedPredicate.describe(
                "the sample " + sample,
                (JavaClass type) -> type.getSimpleName().endsWith(sample)
                        || type.getSimpleName().equals("package-info")));
        assertThat(rule.evaluate(onlyTheSample).getFailureReport().getDetails())
                .as("what '%s' finds wrong with %s", name, sample)
                .anyMatch(finding -> finding.contains(sample));
    }
}
