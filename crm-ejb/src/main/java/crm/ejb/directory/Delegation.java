package crm.ejb.directory;

import crm.domain.shared.DeniedException;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.Reason;
import crm.ejb.access.Member;
import crm.ejb.access.Organisation;
import crm.ejb.access.Reach;
import crm.ejb.access.Reach.Newcomers;
import java.io.Serializable;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The limits of a delegated administrator: the roles strictly below his own and the people in them. Whatever he does
 * there, neither he nor anybody as whom he could sign in gets more than he had himself before.
 */
record Delegation(Organisation before, Member by) {
    /** The roles he sees when he administers: his own, under which others may hang, and all below it. */
    Set<Integer> subtree() {
        Set<Integer> roles = below();
        if (by.roleId() != null) {
            roles.add(by.roleId());
        }
        return roles;
    }

    /** The roles he administers: all strictly below his own. */
    Set<Integer> below() {
        return before.roleIds().stream().filter(this::contains).collect(Collectors.toSet());
    }

    /** @throws DeniedException unless the role lies strictly below his own; no role does not */
    void requireRole(Integer roleId) {
        if (!contains(roleId)) {
            throw denied("directory.refused.subtree");
        }
    }

    /** @throws DeniedException unless a role may hang there: under his own role, or under one below it */
    void requireParent(Integer roleId) {
        if (by.roleId() == null || !by.roleId().equals(roleId)) {
            requireRole(roleId);
        }
    }

    /** @throws NotFoundException unless the user is in a role strictly below his own */
    void requireUser(int userId) {
        Integer role = before.member(userId).map(Member::roleId).orElse(null);
        if (!contains(role)) {
            throw new NotFoundException("user/" + userId);
        }
    }

    /** @throws DeniedException if the user has or reaches anything that he does not: he could sign in as him */
    void requireCovering(int userId) {
        Reach his = Reach.of(before, userId);
        Reach own = Reach.of(before, by.id());
        if (!own.lacking(his).isEmpty() || !own.covers(his, Newcomers.NONE)) {
            throw denied("directory.refused.beyond", nameOf(before, userId));
        }
    }

    /** @throws DeniedException if the change gives him, or anybody in his part, what he had not himself before */
    void requireNobodyRaised(Organisation after) {
        Newcomers newcomers = Newcomers.between(before, after);
        Reach own = Reach.of(before, by.id());
        requireWithin(own, Reach.of(after, by.id()), newcomers, by.displayName());
        for (Member member : after.members()) {
            if (member.roleId() != null && after.tree().isAbove(by.roleId(), member.roleId())) {
                Reach now = Reach.of(after, member.id());
                Reach then = Reach.of(before, member.id());
                if (!then.lacking(now).isEmpty() || !then.covers(now, Newcomers.NONE)) {
                    requireWithin(own, now, newcomers, member.displayName());
                }
            }
        }
    }

    private static void requireWithin(Reach limit, Reach reach, Newcomers newcomers, String name) {
        if (!limit.lacking(reach).isEmpty() || !limit.covers(reach, newcomers)) {
            throw denied("directory.refused.raised", name);
        }
    }

    private boolean contains(Integer roleId) {
        return roleId != null && by.roleId() != null && before.tree().isAbove(by.roleId(), roleId);
    }

    private static String nameOf(Organisation organisation, int userId) {
        return organisation.member(userId).map(Member::displayName).orElse("");
    }

    private static DeniedException denied(String key, Serializable... args) {
        return new DeniedException(Reason.of(key, args));
    }
}
