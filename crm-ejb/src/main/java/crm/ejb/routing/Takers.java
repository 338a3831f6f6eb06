package crm.ejb.routing;

import crm.domain.access.Permission;
import crm.domain.directory.Grantee;
import crm.domain.directory.GranteeKind;
import crm.ejb.access.Member;
import crm.ejb.access.Organisation;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who could take leads today: active users who may read leads and are not away, and queues.
 *
 * @param away users who are away today
 */
record Takers(Organisation organisation, Set<Integer> away) {
    /** The queue that the grantee is, as an owner; empty if it is people. */
    Optional<Integer> queue(int grantee) {
        return organisation
                .grantees()
                .find(grantee)
                .filter(meant -> meant.kind() == GranteeKind.QUEUE)
                .map(Grantee::subject);
    }

    /** The members of the grantee who could take a lead, groups within groups included. */
    SortedSet<Integer> people(int grantee) {
        SortedSet<Integer> people = new TreeSet<>();
        organisation.grantees().members(grantee).stream()
                .filter(id -> isAble(id) && !away.contains(id))
                .forEach(people::add);
        return people;
    }

    /** Whether leads may be given to that owner: a queue, or an active user who may read leads. */
    boolean canOwn(int ownerId) {
        return isAble(ownerId) || organisation.grantees().queue(ownerId).isPresent();
    }

    /** How an owner is called. */
    String name(int ownerId) {
        return organisation
                .member(ownerId)
                .map(Member::displayName)
                .or(() -> organisation.grantees().queue(ownerId).map(queue -> queue.name()))
                .orElse("");
    }

    private boolean isAble(int userId) {
        return organisation
                .member(userId)
                .filter(member -> member.may(Permission.LEAD_READ))
                .isPresent();
    }
}
