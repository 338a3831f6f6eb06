package crm.laws;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import java.util.Set;

/** Calls by owner and name. */
final class Calls {
    private Calls() {}

    /** A call of a method of this type, or of a type below it. */
    static DescribedPredicate<JavaCall<?>> named(String owner, String... methods) {
        Set<String> names = Set.of(methods);
        return DescribedPredicate.describe(
                "call " + owner + "." + names,
                call -> names.contains(call.getName()) && call.getTargetOwner().isAssignableTo(owner));
    }
}
