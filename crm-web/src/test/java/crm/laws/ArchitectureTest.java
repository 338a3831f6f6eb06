package crm.laws;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static crm.laws.Law.law;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import crm.domain.shared.Feature;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * How the house is built: three floors, the same rooms on each, one staircase going down.
 *
 * <p>{@link AccessLawsTest} says who decides what may be seen, {@link DomainLawsTest} how entities behave,
 * {@link StyleTest} holds the laws of names and sizes, {@link MessagesTest} those of texts, {@link PagesTest} those
 * of pages.
 */
class ArchitectureTest {
    /** Doors that stand open without a permission, each with its reason. */
    private static final Map<String, String> OPEN_DOORS = Map.of(
            "SignInService.signIn", "who knocks is not known yet",
            "SignInService.caller", "asked before the container knows who calls",
            "SetupService.isOpen", "tells only what the set-up page shows",
            "SetupService.createAdministrator", "there is no user yet; the token from the log is the permission",
            "HealthService.databaseAnswers", "asked by load balancers, tells yes or no",
            "WebToLeadService.form", "where a form sends the browser afterwards, whoever fills it in",
            "WebToLeadService.submit", "the public writes; nothing of it is told",
            "WebToLeadService.keep", "the same, when something failed here",
            "TrackingService.arrive", "who opens an e-mail is nobody to us; the signed mark is the permission");

    @TestFactory
    Stream<DynamicTest> floors() {
        return Stream.of(
                        law(
                                "the domain knows only the JDK, mapping and constraint annotations",
                                "UpstairsSin",
                                classes()
                                        .that()
                                        .resideInAPackage("crm.domain..")
                                        .should()
                                        .onlyDependOnClassesThat(resideInAnyPackage(
                                                        "crm.domain..",
                                                        "java..",
                                                        "javax.crypto..",
                                                        "jakarta.persistence..",
                                                        "jakarta.validation..")
                                                .and(not(resideInAnyPackage(
                                                        "java.sql..", "java.net.http..", "java.util.logging..")))),
                                "what is true must stay true without a server, a database or a screen"),
                        law(
                                "the doors know no screen",
                                "ScreenSin",
                                noClasses()
                                        .that()
                                        .resideInAPackage("crm.ejb..")
                                        .should()
                                        .dependOnClassesThat()
                                        .resideInAnyPackage(
                                                "crm.web..",
                                                "jakarta.faces..",
                                                "jakarta.servlet..",
                                                "jakarta.ws.rs..",
                                                "org.primefaces..",
                                                "org.omnifaces.."),
                                "pages, REST and imports go through the same doors"),
                        law(
                                "pages know no database",
                                "DatabaseSin",
                                noClasses()
                                        .that()
                                        .resideInAPackage("crm.web..")
                                        .should()
                                        .dependOnClassesThat()
                                        .resideInAnyPackage(
                                                "jakarta.persistence..", "org.hibernate..", "java.sql..", "javax.sql..")
                                        .orShould()
                                        .dependOnClassesThat()
                                        .areAnnotatedWith("jakarta.persistence.Entity"),
                                "what a page shows has passed a door: records come out, entities never do"),
                        law(
                                "lists are not PrimeFaces' lazy models",
                                "LazyModelSin",
                                noClasses()
                                        .should()
                                        .dependOnClassesThat()
                                        .haveNameMatching("org\\.primefaces\\.model\\.(JPA)?LazyDataModel"),
                                "lists are GET pages (ADR 0007), and the JPA model ignores every filter on a row key"))
                .flatMap(Law::tests);
    }

    @TestFactory
    Stream<DynamicTest> rooms() {
        return Stream.of(
                        law(
                                "a room uses only the rooms its package-info names",
                                "RoomSin",
                                classes()
                                        .that()
                                        .resideInAPackage("crm.(*).(*)..")
                                        .should(Rooms.useOnlyTheRoomsTheirPackageNames()),
                                "the package-info is the contract of the room"),
                        law(
                                "inside a floor no two rooms know each other",
                                "RoomSin",
                                slices().matching("crm.(*).(*)..").should().beFreeOfCycles(),
                                "one staircase, going down; the way up is an event"))
                .flatMap(Law::tests);
    }

    @Test
    void the_staircase_goes_down() {
        classes()
                .that(resideInAPackage("crm.(*).(*).."))
                .should(Rooms.useOnlyRoomsDownstairs())
                .because("conversion → lead → opportunity → contact → account → activity → directory → access → shared")
                .check(House.CLASSES);
        assertThat(Rooms.isDown(Rooms.STAIRCASE, "lead", "account")).isTrue();
        assertThat(Rooms.isDown(Rooms.STAIRCASE, "account", "lead")).isFalse();
        assertThat(Rooms.isDown(Rooms.STAIRCASE, "access", "search")).isFalse();
    }

    @Test
    void every_package_has_a_contract_that_names_nothing_too_much() {
        Map<String, Set<String>> used = Rooms.used(House.CLASSES);
        for (JavaClass type : House.CLASSES) {
            Optional<Feature> contract = type.getPackage().tryGetAnnotationOfType(Feature.class);
            assertThat(contract)
                    .as("@Feature on the package-info of %s", type.getPackageName())
                    .isPresent();
            assertThat(used.get(type.getPackageName()))
                    .as("rooms used by %s contain all that it names in dependsOn", type.getPackageName())
                    .containsAll(List.of(contract.orElseThrow().dependsOn()));
        }
    }

    @TestFactory
    Stream<DynamicTest> doors() {
        return Stream.of(
                        law(
                                "every public method of a door carries its permission",
                                "DoorSinService",
                                classes()
                                        .that()
                                        .areAnnotatedWith("jakarta.ejb.Stateless")
                                        .or()
                                        .areAnnotatedWith("jakarta.ejb.Singleton")
                                        .should(Conditions.sayWhoMayCallEachMethod(OPEN_DOORS.keySet())),
                                "a method without a permission is open to every caller who is signed in"),
                        law(
                                "doors keep no state between calls",
                                "StatefulSin",
                                noClasses().should().beAnnotatedWith("jakarta.ejb.Stateful"),
                                "a question and its answer; what a page remembers lives in its page bean"),
                        law(
                                "the echo comes after the transaction",
                                "EchoSin",
                                "an asynchronous observer or method can run before the commit, or without it",
                                noClasses()
                                        .should()
                                        .callMethodWhere(Calls.named("jakarta.enterprise.event.Event", "fireAsync")),
                                methods()
                                        .should()
                                        .notBeAnnotatedWith("jakarta.ejb.Asynchronous")
                                        .andShould()
                                        .notBeAnnotatedWith("jakarta.enterprise.concurrent.Asynchronous")))
                .flatMap(Law::tests);
    }

    @Test
    void the_laws_have_something_to_look_at() {
        assertThat(count("crm.domain", type -> true))
                .as("classes of the domain")
                .isGreaterThan(40);
        assertThat(count("crm.domain", type -> type.isAnnotatedWith("jakarta.persistence.Entity")))
                .as("entities")
                .isGreaterThan(6);
        assertThat(count("crm.ejb", type -> type.isAnnotatedWith("jakarta.ejb.Stateless")))
                .as("doors")
                .isPositive();
        assertThat(count("crm", type -> type.getSimpleName().equals("Viewer")))
                .as("viewers")
                .isEqualTo(1);
    }

    private static long count(String floor, Predicate<JavaClass> kind) {
        return House.CLASSES.stream()
                .filter(type -> type.getPackageName().startsWith(floor))
                .filter(kind)
                .count();
    }
}
