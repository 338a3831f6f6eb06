package crm.ejb.access;

import crm.domain.directory.GranteeKind;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Whom it can concern that records change, asked from the records' side: whoever is left out has the same level on them
 * before and after; whoever is named may have another.
 */
final class Concerned {
    private final Organisation organisation;
    private final Set<Integer> owners = new HashSet<>();
    private final BitSet people = new BitSet();

    Concerned(Organisation organisation) {
        this.organisation = organisation;
    }

    /** As bits of owner ids. */
    BitSet people() {
        return people;
    }

    /**
     * Takes in a record before and after; null stands for one that is not live.
     *
     * @param links by their numbers
     */
    void add(Cell before, Cell after, List<Differences.Place> links) {
        if (before == null && after == null) {
            return;
        }
        if (before == null
                || after == null
                || before.facts().converted() != after.facts().converted()) {
            organisation.members().forEach(member -> people.set(member.id()));
            return;
        }
        differ(before.facts().owner(), after.facts().owner());
        differ(before.facts().accountOwner(), after.facts().accountOwner());
        Set<Long> scopes = new HashSet<>(before.facts().scopes());
        after.facts().scopes().stream().filter(scope -> !scopes.remove(scope)).forEach(scopes::add);
        scopes.forEach(scope -> reachedBy(links.get((int) (scope >> 32)).link().scoped(), scope.intValue()));
    }

    private void differ(int before, int after) {
        if (before != after) {
            reachedBy(Scoped.USERS, before);
            reachedBy(Scoped.USERS, after);
        }
    }

    private void reachedBy(Scoped what, int number) {
        switch (what) {
            case USERS -> owner(number);
            case GRANTEES -> people.or(organisation.grantees().served(number));
            case RULES ->
                organisation.rules().stream()
                        .filter(rule -> rule.id() == number)
                        .forEach(rule -> people.or(organisation.grantees().served(rule.target())));
        }
    }

    /** Those who reach what somebody owns, or where he is in the team. */
    private void owner(int id) {
        if (!owners.add(id)) {
            return;
        }
        people.set(id);
        organisation.member(id).ifPresent(member -> people.or(organisation.above(member)));
        organisation
                .grantees()
                .queue(id)
                .ifPresent(queue -> people.or(
                        organisation.grantees().served(organisation.grantees().of(GranteeKind.QUEUE, id))));
        organisation.rules().stream()
                .filter(rule -> Objects.nonNull(rule.source()))
                .filter(rule -> organisation.grantees().owners(rule.source()).get(id))
                .forEach(rule -> people.or(organisation.grantees().served(rule.target())));
    }
}
