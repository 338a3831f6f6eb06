package crm.ejb.access;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The users whose grants can differ between two organisations. Compares what the clauses read, role by role, instead of
 * the grants of every user: whoever is left out has the same grants before and after; whoever is named may have.
 */
final class Affected {
    private final Organisation before;
    private final Organisation after;
    private final BitSet users = new BitSet();
    private final Map<Integer, Boolean> differing = new HashMap<>();

    private Affected(Organisation before, Organisation after) {
        this.before = before;
        this.after = after;
    }

    /** As bits of owner ids. */
    static BitSet users(Rehearsed rehearsed) {
        Affected affected = new Affected(rehearsed.before(), rehearsed.after());
        if (!rehearsed.before().defaults().equals(rehearsed.after().defaults())) {
            affected.everybody();
        }
        affected.byPlace();
        affected.byCircles();
        affected.byRules(rehearsed.rewritten().keySet());
        rehearsed.deactivated().stream().forEach(affected::withSuperiors);
        return affected.users;
    }

    private void everybody() {
        both().forEach(each -> each.members().forEach(member -> users.set(member.id())));
    }

    private void byPlace() {
        both().forEach(each -> each.members().forEach(member -> {
            if (!samePerson(member.id()) || placeDiffers(member.roleId())) {
                users.set(member.id());
            }
            if (childAccessDiffers(member.id())) {
                withSuperiors(member.id());
            }
        }));
    }

    private boolean samePerson(int id) {
        Member one = before.member(id).orElse(null);
        Member other = after.member(id).orElse(null);
        return one != null
                && other != null
                && one.active() == other.active()
                && Objects.equals(one.roleId(), other.roleId())
                && one.permissions().equals(other.permissions());
    }

    private boolean placeDiffers(Integer role) {
        return role != null && differing.computeIfAbsent(role, this::comparePlace);
    }

    private boolean comparePlace(Integer role) {
        if (!before.roles().containsKey(role) || !after.roles().containsKey(role)) {
            return true;
        }
        BitSet belowBefore = before.belowRole(role);
        BitSet belowAfter = after.belowRole(role);
        return !belowBefore.equals(belowAfter)
                || !before.grantees()
                        .servingPlace(role, belowBefore)
                        .equals(after.grantees().servingPlace(role, belowAfter));
    }

    private boolean childAccessDiffers(int id) {
        return !Objects.equals(place(before, id), place(after, id));
    }

    private static List<Object> place(Organisation organisation, int id) {
        return organisation
                .member(id)
                .map(Member::roleId)
                .map(organisation.roles()::get)
                .map(place -> List.<Object>of(place.contactAccess(), place.opportunityAccess()))
                .orElse(null);
    }

    private void byCircles() {
        Map<Integer, BitSet> membersBefore = before.grantees().circleMembers();
        Map<Integer, BitSet> membersAfter = after.grantees().circleMembers();
        Set<Integer> circles = new HashSet<>(membersBefore.keySet());
        circles.addAll(membersAfter.keySet());
        for (int circle : circles) {
            BitSet changed =
                    (BitSet) membersBefore.getOrDefault(circle, new BitSet()).clone();
            changed.xor(membersAfter.getOrDefault(circle, new BitSet()));
            users.or(changed);
        }
    }

    private void byRules(Set<Integer> rewritten) {
        Set<Object> known = new HashSet<>(told(before));
        Set<Object> kept = new HashSet<>(told(after));
        both().forEach(each -> each.rules().forEach(rule -> {
            Object told = told(each, rule);
            if (!known.contains(told) || !kept.contains(told) || rewritten.contains(rule.id())) {
                users.or(each.grantees().served(rule.target()));
            }
        }));
    }

    private static List<Object> told(Organisation organisation) {
        return organisation.rules().stream()
                .map(rule -> told(organisation, rule))
                .toList();
    }

    /** All of a rule that grants follow from: itself, and whose records it opens. */
    private static Object told(Organisation organisation, Rule rule) {
        BitSet owners =
                rule.overValues() ? new BitSet() : organisation.grantees().owners(rule.source());
        return List.of(rule, owners);
    }

    private void withSuperiors(int id) {
        users.set(id);
        both().forEach(each -> each.member(id).ifPresent(member -> users.or(each.above(member))));
    }

    private List<Organisation> both() {
        return List.of(before, after);
    }
}
