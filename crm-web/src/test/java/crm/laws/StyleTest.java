package crm.laws;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static crm.laws.Conditions.condition;
import static crm.laws.Law.law;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Names come from the language of sales (docs/glossary.md), and a name's ending says what a class is. */
class StyleTest {
    private static final Pattern HOLLOW_NAME = Pattern.compile(
            ".*(Impl|Utils?|Helper|Bean|DTO|Dto|VO|Dao|DAO|Facade|Entity|Info|Data|Handler|Wrapper|Manager|Repository)");

    private static final Pattern HOLLOW_VERB = Pattern.compile("(process|handle|manage|perform|do)([A-Z].*)?");

    private static final Set<String> KINDS = Set.of(
            "service",
            "services",
            "dao",
            "dto",
            "util",
            "utils",
            "exception",
            "exceptions",
            "impl",
            "helper",
            "model",
            "entity",
            "bean",
            "beans",
            "controller",
            "repository");

    @TestFactory
    Stream<DynamicTest> names() {
        return Stream.of(
                        law(
                                "no hollow names",
                                "HollowNameSinManager",
                                classes().should(condition("have a name that says something", StyleTest::hollowName)),
                                "Impl, Helper or Info tell a reader nothing; Manager is a person here"),
                        law(
                                "no hollow verbs",
                                "HollowVerbSin",
                                methods().should(condition("be a verb of the language", StyleTest::hollowVerb)),
                                "capture, convert, claim, transfer: 'process' could be any of them"),
                        law(
                                "rooms are named by features, not by kinds",
                                "UtilSin",
                                classes().should(condition("live in a room, not in a drawer", StyleTest::drawer)),
                                "whoever knows the words lead and list finds the class"),
                        law(
                                "no interface with one implementation",
                                "LonelyContract",
                                classes().that().areInterfaces().should(condition("be needed", StyleTest::lonely)),
                                "the second name for one thing is one too many"))
                .flatMap(Law::tests);
    }

    @TestFactory
    Stream<DynamicTest> endings() {
        return Stream.of(
                        law(
                                "a Page is a named bean of the screen",
                                "StrayPage",
                                classes()
                                        .that()
                                        .haveSimpleNameEndingWith("Page")
                                        .should()
                                        .resideInAPackage("crm.web..")
                                        .andShould(condition("be @Named, or abstract", StyleTest::pageWithoutName)),
                                "the page's bean is found by the page's name"),
                        law(
                                "a Service is a stateless door, and a stateless door is a Service",
                                "StrayService",
                                "one thin door per feature",
                                classes()
                                        .that()
                                        .haveSimpleNameEndingWith("Service")
                                        .should()
                                        .beAnnotatedWith("jakarta.ejb.Stateless"),
                                classes()
                                        .that()
                                        .areAnnotatedWith("jakarta.ejb.Stateless")
                                        .should()
                                        .haveSimpleNameEndingWith("Service")),
                        law(
                                "rows and details are records",
                                "StrayRow",
                                classes()
                                        .that()
                                        .haveNameMatching(".*[a-z](Row|Detail)")
                                        .should()
                                        .beRecords(),
                                "what leaves a door cannot be changed behind it"),
                        law(
                                "forms stay on the screen",
                                "StrayForm",
                                classes()
                                        .that()
                                        .haveSimpleNameEndingWith("Form")
                                        .should()
                                        .resideInAPackage("crm.web.."),
                                "a form lives and dies with its page; a door takes a command"),
                        law(
                                "test words stay in tests",
                                "StrayFixture",
                                noClasses().should().haveNameMatching(".*(Fixture|Test|IT|Mock|Stub)"),
                                "what is shipped is not for trying out"))
                .flatMap(Law::tests);
    }

    @TestFactory
    Stream<DynamicTest> needs() {
        return Stream.of(
                        law(
                                "a page needs at most three others",
                                "GreedyPage",
                                classes()
                                        .that()
                                        .haveSimpleNameEndingWith("Page")
                                        .should(Conditions.haveAtMostInjections(3)),
                                "a page is a remembered question and its answer"),
                        law(
                                "nobody needs more than seven others",
                                "GreedySin",
                                classes().should(Conditions.haveAtMostInjections(7)),
                                "decay starts in the largest class"),
                        law(
                                "no notes on standard output",
                                "PrintSin",
                                noClasses().should(ACCESS_STANDARD_STREAMS),
                                "an operator reads the log, with its level and its source"))
                .flatMap(Law::tests);
    }

    private static Optional<String> hollowName(JavaClass type) {
        return HOLLOW_NAME.matcher(type.getSimpleName()).matches()
                ? Optional.of(type.getName() + " has a hollow name")
                : Optional.empty();
    }

    private static Optional<String> hollowVerb(JavaMethod method) {
        return Conditions.isWritten(method)
                        && HOLLOW_VERB.matcher(method.getName()).matches()
                        && !Conditions.overridesSomething(method)
                ? Optional.of(method.getFullName() + " has a hollow verb")
                : Optional.empty();
    }

    private static Optional<String> drawer(JavaClass type) {
        return Arrays.stream(type.getPackageName().split("\\.", -1)).anyMatch(KINDS::contains)
                ? Optional.of(type.getName() + " lies in a drawer")
                : Optional.empty();
    }

    private static Optional<String> lonely(JavaClass type) {
        if (type.isAnnotation() || type.isAnnotatedWith(FunctionalInterface.class)) {
            return Optional.empty();
        }
        List<JavaClass> ours = type.getAllSubclasses().stream()
                .filter(DescribedPredicate.not(JavaClass.Predicates.INTERFACES))
                .toList();
        return ours.size() == 1
                ? Optional.of(type.getName() + " has one implementation: "
                        + ours.get(0).getName())
                : Optional.empty();
    }

    private static Optional<String> pageWithoutName(JavaClass type) {
        boolean open = type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT);
        return open || type.isAnnotatedWith("jakarta.inject.Named")
                ? Optional.empty()
                : Optional.of(type.getName() + " is not @Named");
    }
}
