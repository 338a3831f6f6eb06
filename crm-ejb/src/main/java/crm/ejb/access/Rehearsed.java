package crm.ejb.access;

import crm.domain.shared.RecordType;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

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

    /** Half of what a user has. */
    enum Part {
        /** What he has alike with all of his kind. */
        PLACE,
        /** What he has by being who he is. */
        PERSON
    }

    /** What a user has before the change, by type. */
    Function<RecordType, List<Grant>> before(Part part, int userId) {
        return grants(before, part, userId);
    }

    /** What a user has after the change, by type. */
    Function<RecordType, List<Grant>> after(Part part, int userId) {
        Function<RecordType, List<Grant>> grants = grants(after, part, userId);
        if (deactivated.isEmpty() && rewritten.isEmpty()) {
            return grants;
        }
        return grants.andThen(each -> each.stream()
                .map(grant -> new Grant(grant.clause(), grant.level(), afterwards(grant.term())))
                .filter(grant -> !grant.term().isEmpty())
                .toList());
    }

    private static Function<RecordType, List<Grant>> grants(Organisation organisation, Part part, int userId) {
        return organisation
                .member(userId)
                .map(member -> part == Part.PLACE
                        ? Clauses.ofPlace(organisation, member)
                        : Clauses.ofPerson(organisation, member))
                .<Function<RecordType, List<Grant>>>map(clauses -> clauses::grants)
                .orElse(type -> List.of());
    }

    /** What users have in common who have the same by their place, before the change and after it. */
    Object kind(int userId) {
        return List.of(kind(before, userId), kind(after, userId));
    }

    private static List<Object> kind(Organisation organisation, int userId) {
        return organisation
                .member(userId)
                .map(member -> List.<Object>of(
                        Objects.requireNonNullElse(member.roleId(), 0),
                        member.active(),
                        member.permissions(),
                        organisation.grantees().circlesOf(userId)))
                .orElse(List.of());
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
