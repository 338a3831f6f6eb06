package crm.ejb.access;

import crm.domain.shared.RecordType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * An organisation before and after a change that was only rehearsed. What the change would have done to rows besides the
 * organisation is told in the terms of the grants afterwards.
 *
 * @param deactivated users whom the change deactivates: their own shares and team places end (clause C15)
 * @param rewritten rules over values whose condition the change writes, by id, each with the number under which the
 *     records matching the new condition are looked up
 */
record Rehearsed(Organisation before, Organisation after, BitSet deactivated, Map<Integer, Matches> rewritten) {
    /**
     * The records that match a new condition.
     *
     * @param number stands for the rule's id where the matches are looked up
     */
    record Matches(int number, long[] ids) {}

    /** The grants of a user on each type before the change, in the order of the types. */
    List<List<Grant>> grantsBefore(int userId) {
        return grants(before, userId);
    }

    /** The grants of a user on each type after the change, in the order of the types. */
    List<List<Grant>> grantsAfter(int userId) {
        List<List<Grant>> grants = grants(after, userId);
        if (deactivated.isEmpty() && rewritten.isEmpty()) {
            return grants;
        }
        return grants.stream()
                .map(each -> each.stream()
                        .map(grant -> new Grant(grant.clause(), grant.level(), afterwards(grant.term())))
                        .filter(grant -> !grant.term().isEmpty())
                        .toList())
                .toList();
    }

    private static List<List<Grant>> grants(Organisation organisation, int userId) {
        Clauses clauses = organisation
                .member(userId)
                .map(member -> new Clauses(organisation, member))
                .orElse(null);
        List<List<Grant>> grants = new ArrayList<>();
        for (RecordType type : RecordType.values()) {
            grants.add(clauses == null ? List.of() : clauses.grants(type));
        }
        return grants;
    }

    private Term afterwards(Term term) {
        if (!(term instanceof Term.Linked linked)) {
            return term;
        }
        BitSet scopes = (BitSet) linked.scopes().clone();
        switch (linked.link().scoped()) {
            case GRANTEES ->
                deactivated.stream()
                        .mapToObj(after.grantees()::ofUser)
                        .flatMap(java.util.Optional::stream)
                        .forEach(scopes::clear);
            case USERS -> {
                if (linked.link().isTeam()) {
                    scopes.andNot(deactivated);
                }
            }
            case RULES ->
                rewritten.forEach((rule, matches) -> {
                    if (scopes.get(rule)) {
                        scopes.clear(rule);
                        scopes.set(matches.number());
                    }
                });
        }
        return new Term.Linked(linked.column(), linked.link(), scopes);
    }
}
