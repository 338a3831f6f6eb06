package crm.web.directory;

import crm.domain.access.Permission;
import crm.domain.shared.RecordType;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All permissions as a table of record types and verbs, and the rest as a list; with a tick where a set has one. */
public class PermissionMatrix implements Serializable {
    /** What can be done with records of a type, in the order of the columns. */
    public static final List<String> VERBS = List.of("READ", "CREATE", "EDIT", "DELETE", "VIEW_ALL", "MODIFY_ALL");

    private static final long serialVersionUID = 1L;

    private final Map<String, Boolean> ticks = new HashMap<>();
    private final Set<String> grantable;

    /**
     * @param held what the set has
     * @param grantable what the caller may add
     */
    PermissionMatrix(Set<String> held, Set<String> grantable) {
        this.grantable = Set.copyOf(grantable);
        held.forEach(permission -> ticks.put(permission, true));
    }

    /** What is ticked now. */
    Set<String> held() {
        return ticks.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Whether a permission is ticked, by its name. */
    public Map<String, Boolean> getTicks() {
        return ticks;
    }

    public List<String> getVerbs() {
        return VERBS;
    }

    public List<RecordType> getTypes() {
        return List.of(RecordType.values());
    }

    /** The permission in a cell of the table. */
    public String cell(RecordType type, String verb) {
        return type + "_" + verb;
    }

    /** The permissions that are in no cell. */
    public List<String> getOthers() {
        List<String> others = new ArrayList<>(Permission.ALL);
        Stream.of(RecordType.values()).forEach(type -> VERBS.forEach(verb -> others.remove(cell(type, verb))));
        return others;
    }

    /** Whether the caller may neither add it nor, if it is there, has any reason to be asked about it. */
    public boolean isLocked(String permission) {
        return !grantable.contains(permission) && !ticks.getOrDefault(permission, false);
    }
}
