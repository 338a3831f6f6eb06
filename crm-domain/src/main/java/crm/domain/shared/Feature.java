package crm.domain.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The contract of a room: stands on a {@code package-info.java} and names the rooms this one may know.
 * The architecture test refuses both a room that is used without being named and a room that is named without being used.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface Feature {
    /** Feature words of the rooms that classes here may use, on this floor or a lower one; the own word is always allowed. */
    String[] dependsOn() default {};
}
