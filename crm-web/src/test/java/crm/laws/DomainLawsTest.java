package crm.laws;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static crm.laws.Conditions.condition;
import static crm.laws.Law.law;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Entities act; what they need to decide is handed to them. */
class DomainLawsTest {
    private static final List<String> LOOK_AROUND = List.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.util.Locale.getDefault",
            "java.time.ZoneId.systemDefault",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone");

    @TestFactory
    Stream<DynamicTest> entities() {
        return Stream.of(
                        law(
                                "entities have no public setters",
                                "SetterSin",
                                methods()
                                        .that()
                                        .areDeclaredInClassesThat(areEntities())
                                        .and()
                                        .haveNameMatching("set[A-Z].*")
                                        .should()
                                        .notBePublic(),
                                "lead.convert(…) can refuse, lead.setStatus(…) cannot"),
                        law(
                                "entities keep their fields to themselves",
                                "OpenFieldSin",
                                fields().that()
                                        .areDeclaredInClassesThat(areEntities())
                                        .and()
                                        .areNotStatic()
                                        .should()
                                        .bePrivate()
                                        .orShould()
                                        .beProtected(),
                                "what never changes is code that cannot change it"),
                        law(
                                "the empty constructor is the mapping's, not ours",
                                "EmptyConstructorSin",
                                classes()
                                        .that(areEntities())
                                        .should(condition(
                                                "have a protected constructor without parameters",
                                                DomainLawsTest::emptyConstructorIsNotProtected)),
                                "an entity that is made is complete"))
                .flatMap(Law::tests);
    }

    @TestFactory
    Stream<DynamicTest> decisions() {
        return Stream.of(
                        law(
                                "the domain does not look at the clock, the machine or a die",
                                "ClockSin",
                                noClasses()
                                        .that()
                                        .resideInAPackage("crm.domain..")
                                        .should()
                                        .callMethodWhere(looksAround()),
                                "decisions by argument: clock, match and policy are handed in"),
                        law(
                                "the domain makes no notes",
                                "LoggerSin",
                                noClasses()
                                        .that()
                                        .resideInAPackage("crm.domain..")
                                        .should()
                                        .dependOnClassesThat()
                                        .haveNameMatching("java\\.(util\\.logging\\..*|lang\\.System\\$Logger)"),
                                "what happened is an event or a verdict"))
                .flatMap(Law::tests);
    }

    private static DescribedPredicate<JavaClass> areEntities() {
        return DescribedPredicate.describe(
                "are entities",
                type -> type.isAnnotatedWith("jakarta.persistence.Entity")
                        || type.isAnnotatedWith("jakarta.persistence.MappedSuperclass"));
    }

    private static Optional<String> emptyConstructorIsNotProtected(JavaClass type) {
        boolean isProtected = type.getConstructors().stream()
                .filter(made -> made.getRawParameterTypes().isEmpty())
                .anyMatch(made -> made.getModifiers().contains(JavaModifier.PROTECTED));
        return isProtected
                ? Optional.empty()
                : Optional.of(type.getName() + " has no protected constructor without parameters");
    }

    private static DescribedPredicate<JavaCall<?>> looksAround() {
        return DescribedPredicate.describe("looks around", call -> {
            String target = call.getTargetOwner().getName() + "." + call.getName();
            return LOOK_AROUND.contains(target) || isNowWithoutClock(call);
        });
    }

    private static boolean isNowWithoutClock(JavaCall<?> call) {
        Set<String> clocks = Set.of("java.time.Clock");
        return call.getName().equals("now")
                && call.getTargetOwner().getPackageName().equals("java.time")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> clocks.contains(type.getName()));
    }
}
