package crm.laws;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import crm.domain.shared.Feature;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which room may know which. A room is a feature word; the same word names the room on all three floors. */
final class Rooms {
    /**
     * The staircase, lowest step first. A room on it may know only rooms below it. The words of access (levels,
     * permissions) lie below the people they are given to; the doors through which people and places are changed first
     * ask access to hold the organisation still, so they lie above it as well. What every page looks like lies below
     * all pages.
     */
    static final List<String> STAIRCASE = List.of(
            "shared",
            "access",
            "ui",
            "preview",
            "directory",
            "ownership",
            "activity",
            "account",
            "contact",
            "opportunity",
            "lead",
            "conversion");

    /** Rooms whose words (not doors) every door and page may stand on. */
    private static final List<String> GROUND = List.of("access", "directory");

    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?crm\\.(?:domain|ejb|web)\\.(\\w+)\\.", Pattern.MULTILINE);

    private Rooms() {}

    /** True if the way from one room to another goes down, or to the words that are ground for every door and page. */
    static boolean isDownstairs(JavaClass from, JavaClass to) {
        String start = House.room(from.getPackageName());
        String end = House.room(to.getPackageName());
        boolean toGround =
                !House.floor(from).equals("domain") && House.floor(to).equals("domain") && GROUND.contains(end);
        return toGround || isDown(STAIRCASE, start, end);
    }

    static boolean isDown(List<String> staircase, String from, String to) {
        int start = staircase.indexOf(from);
        int end = staircase.indexOf(to);
        return start < 0 || end >= 0 && end < start;
    }

    /** Rooms that classes of a package may use: what its contract names, itself, and {@code shared}. */
    static Set<String> named(JavaClass type) {
        Set<String> rooms = new TreeSet<>(List.of("shared", House.room(type.getPackageName())));
        type.getPackage()
                .tryGetAnnotationOfType(Feature.class)
                .ifPresent(feature -> rooms.addAll(List.of(feature.dependsOn())));
        return rooms;
    }

    static ArchCondition<JavaClass> useOnlyTheRoomsTheirPackageNames() {
        return new ArchCondition<>("use only the rooms that their package-info names") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Set<String> named = named(type);
                for (Dependency use : type.getDirectDependenciesFromSelf()) {
                    String room = House.room(use.getTargetClass().getPackageName());
                    if (!room.isEmpty() && !named.contains(room)) {
                        events.add(SimpleConditionEvent.violated(
                                type, "room '" + room + "' is not in dependsOn: " + use.getDescription()));
                    }
                }
            }
        };
    }

    static ArchCondition<JavaClass> useOnlyRoomsDownstairs() {
        return new ArchCondition<>("use only rooms further down the staircase") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String own = House.room(type.getPackageName());
                for (Dependency use : type.getDirectDependenciesFromSelf()) {
                    String room = House.room(use.getTargetClass().getPackageName());
                    if (!room.isEmpty() && !room.equals(own) && !isDownstairs(type, use.getTargetClass())) {
                        events.add(SimpleConditionEvent.violated(type, use.getDescription()));
                    }
                }
            }
        };
    }

    /** Per package: the rooms it really uses, in bytecode or by an import (constants leave no trace in bytecode). */
    static Map<String, Set<String>> used(JavaClasses classes) {
        Map<String, Set<String>> used = new HashMap<>();
        for (JavaClass type : classes) {
            Set<String> rooms = used.computeIfAbsent(type.getPackageName(), name -> new TreeSet<>());
            type.getDirectDependenciesFromSelf()
                    .forEach(use -> rooms.add(House.room(use.getTargetClass().getPackageName())));
        }
        House.mainJava().forEach(source -> {
            var imports = IMPORT.matcher(source.text());
            while (imports.find()) {
                used.computeIfAbsent(packageOf(source), name -> new TreeSet<>()).add(imports.group(1));
            }
        });
        return used;
    }

    private static String packageOf(Source source) {
        String where = source.where();
        String path = where.substring(where.indexOf("/java/") + "/java/".length(), where.lastIndexOf('/'));
        return path.replace('/', '.');
    }
}
