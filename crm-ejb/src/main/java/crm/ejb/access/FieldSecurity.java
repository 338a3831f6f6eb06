package crm.ejb.access;

import crm.domain.access.Permission;
import crm.domain.shared.FieldRights;
import crm.domain.shared.RecordType;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Clause C13 for everybody. A permission set speaks about a type's fields only if it gives READ on the type; of the sets
 * of one user that speak, the one that gives most holds, field by field. A field that no set gives is hidden from
 * everybody but those who administer permissions. Users with the same sets share what holds for them.
 */
final class FieldSecurity {
    /** Nobody restricts anything. */
    static final FieldSecurity OPEN = new FieldSecurity(Map.of(), Map.of());

    private final Map<Integer, Map<RecordType, FieldRights>> bySet;
    private final Map<Integer, Map<RecordType, FieldRights>> byUser = new HashMap<>();
    private final Map<RecordType, FieldRights> given;

    /**
     * @param bySet what each set says about the types it speaks about
     * @param setsOfUsers the sets of each user
     */
    FieldSecurity(Map<Integer, Map<RecordType, FieldRights>> bySet, Map<Integer, Set<Integer>> setsOfUsers) {
        this.bySet = bySet;
        this.given = together(bySet.keySet());
        Map<Set<Integer>, Map<RecordType, FieldRights>> known = new HashMap<>();
        setsOfUsers.forEach((user, sets) -> byUser.put(user, known.computeIfAbsent(sets, this::together)));
    }

    /** What a member may do with the fields of a type. Where no set of his speaks he reads no record of the type. */
    FieldRights of(Member member, RecordType type) {
        FieldRights rights = byUser.getOrDefault(member.id(), Map.of()).getOrDefault(type, FieldRights.ALL);
        Set<String> givenByNobody = given.getOrDefault(type, FieldRights.ALL).hidden();
        return member.may(Permission.PERMISSION_ADMIN) ? rights.opening(givenByNobody::contains) : rights;
    }

    private Map<RecordType, FieldRights> together(Set<Integer> sets) {
        Map<RecordType, FieldRights> together = new EnumMap<>(RecordType.class);
        sets.forEach(set -> bySet.getOrDefault(set, Map.of())
                .forEach((type, rights) -> together.merge(type, rights, FieldRights::or)));
        return together;
    }
}
