package crm.laws;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the laws of {@link ArchitectureTest} look at, where ArchUnit has no word of its own. */
final class Conditions {
    private static final List<String> INJECTIONS = List.of(
            "jakarta.inject.Inject",
            "jakarta.ejb.EJB",
            "jakarta.annotation.Resource",
            "jakarta.persistence.PersistenceContext",
            "jakarta.persistence.PersistenceUnit",
            "jakarta.ws.rs.core.Context");

    private Conditions() {}

    /** A condition from a function that returns the complaint, or nothing. */
    static <T> ArchCondition<T> condition(String description, Function<T, Optional<String>> complaint) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                complaint.apply(item).ifPresent(found -> events.add(SimpleConditionEvent.violated(item, found)));
            }
        };
    }

    static ArchCondition<JavaClass> haveAtMostInjections(int limit) {
        return condition("have at most " + limit + " injections", type -> {
            long fields =
                    type.getFields().stream().filter(Conditions::isInjected).count();
            long parameters = type.getConstructors().stream()
                    .filter(Conditions::isInjected)
                    .mapToLong(made -> made.getRawParameterTypes().size())
                    .sum();
            return fields + parameters <= limit
                    ? Optional.empty()
                    : Optional.of(type.getName() + " has " + (fields + parameters) + " injections");
        });
    }

    /** Every method a caller could reach carries its permission itself; a class-wide one does not count. */
    static ArchCondition<JavaClass> sayWhoMayCallEachMethod(Set<String> openToAll) {
        return new ArchCondition<>("carry @RolesAllowed on every public method") {
            @Override
            public void check(JavaClass door, ConditionEvents events) {
                for (JavaMethod method : door.getMethods()) {
                    if (isDoor(method) && !isGuarded(method, openToAll)) {
                        events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " does not say who may call it"));
                    }
                }
            }
        };
    }

    static boolean isDoor(JavaMethod method) {
        Set<JavaModifier> modifiers = method.getModifiers();
        return modifiers.contains(JavaModifier.PUBLIC)
                && !modifiers.contains(JavaModifier.STATIC)
                && !modifiers.contains(JavaModifier.SYNTHETIC)
                && !modifiers.contains(JavaModifier.BRIDGE);
    }

    static boolean overridesSomething(JavaMethod method) {
        JavaClass owner = method.getOwner();
        Stream<JavaClass> parents =
                Stream.concat(owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream());
        int parameters = method.getRawParameterTypes().size();
        return parents.flatMap(parent -> parent.getMethods().stream())
                .anyMatch(other -> other.getName().equals(method.getName())
                        && other.getRawParameterTypes().size() == parameters);
    }

    static boolean isWritten(JavaCodeUnit unit) {
        return !unit.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !unit.getName().contains("$")
                && !unit.getName().startsWith("<");
    }

    private static boolean isGuarded(JavaMethod method, Set<String> openToAll) {
        return method.isAnnotatedWith("jakarta.annotation.security.RolesAllowed")
                || method.isAnnotatedWith("jakarta.annotation.security.PermitAll")
                        && openToAll.contains(method.getOwner().getSimpleName() + "." + method.getName());
    }

    private static boolean isInjected(CanBeAnnotated member) {
        return INJECTIONS.stream().anyMatch(member::isAnnotatedWith);
    }
}
