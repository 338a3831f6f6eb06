package crm.ejb.directory;

import crm.domain.access.Permission;
import crm.domain.access.Viewer;
import crm.domain.directory.RoleTree;
import crm.domain.shared.DeniedException;
import crm.domain.shared.FieldRights;
import crm.domain.shared.Reason;
import crm.domain.shared.RecordType;
import crm.ejb.access.Member;
import crm.ejb.access.Organisation;
import crm.ejb.access.Reach;
import java.io.Serializable;
import java.util.BitSet;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A change of the organisation under way: what was true before it, and what the one who makes it may give away. Nobody
 * else changes the organisation before it is over.
 */
public record OrganisationChange(Organisation before, Member by, Viewer viewer, Optional<Delegation> delegation) {
    /** Permissions that make a full administrator, who is bound by no limit of place. */
    private static final Set<String> FULL =
            Set.of(Permission.USER_ADMIN, Permission.ROLE_ADMIN, Permission.PERMISSION_ADMIN);

    /** @throws DeniedException if the caller is confined to a part of the hierarchy in which the role is not */
    void requireRole(Integer roleId) {
        delegation.ifPresent(limits -> limits.requireRole(roleId));
    }

    /** @throws DeniedException if the caller is confined to a part of the hierarchy where no role may hang under that one */
    void requireParent(Integer roleId) {
        delegation.ifPresent(limits -> limits.requireParent(roleId));
    }

    /** @throws crm.domain.shared.NotFoundException if the caller is confined to a part in which the user is not */
    void requireUser(int userId) {
        delegation.ifPresent(limits -> limits.requireUser(userId));
    }

    /** @throws DeniedException if any of the permissions is one the caller lacks himself */
    void requireHeld(Collection<String> permissions) {
        Set<String> lacking = new TreeSet<>(permissions);
        lacking.removeAll(by.permissions());
        if (!lacking.isEmpty()) {
            throw denied("directory.refused.lacking", String.join(", ", lacking));
        }
    }

    /** As {@link #requireHeld}, for all that the user may do: becoming him would be more than the caller is. */
    void requireNoMorePowerful(int userId) {
        requireHeld(before.member(userId).map(Member::permissions).orElse(Set.of()));
        delegation.ifPresent(limits -> limits.requireCovering(userId));
        before.member(userId).ifPresent(other -> {
            for (RecordType type : RecordType.values()) {
                requireFieldHeld(type, FieldRights.NONE, held(before, other, type));
            }
        });
    }

    /** What a member holds of the fields of a type: nothing if he may not read the type. */
    public static FieldRights held(Organisation organisation, Member member, RecordType type) {
        return member.permissions().contains(Permission.read(type))
                ? organisation.fields(member, type)
                : FieldRights.NONE;
    }

    /** @throws DeniedException if any field is given further than before that the caller himself does not have so far */
    public void requireFieldHeld(RecordType type, FieldRights earlier, FieldRights given) {
        Set<String> lacking = given.gained(earlier, held(before, by, type));
        if (!lacking.isEmpty()) {
            throw denied("directory.refused.lackingFields", type, String.join(", ", lacking));
        }
    }

    /** @throws DeniedException if the change opens a field to the one who makes it: no taking away may do that either */
    void requireNothingOpened(Organisation after) {
        Member me = after.member(by.id()).orElse(by);
        for (RecordType type : RecordType.values()) {
            FieldRights earlier = held(before, by, type);
            Set<String> opened = held(after, me, type).gained(earlier, earlier);
            if (!opened.isEmpty()) {
                throw denied("directory.refused.ownFields", type, String.join(", ", opened));
            }
        }
    }

    /**
     * @throws DeniedException if the caller, not being a full administrator, places himself, or brings somebody below his
     *     own role whose records he does not see yet
     */
    void requirePlacing(int userId, Integer newRoleId) {
        if (isFullAdministrator()) {
            return;
        }
        if (userId == by.id()) {
            throw denied("directory.refused.ownPlace");
        }
        Integer oldRoleId = before.member(userId).map(Member::roleId).orElse(null);
        if (isBelowCaller(newRoleId) && !isBelowCaller(oldRoleId)) {
            throw denied("directory.refused.reach");
        }
    }

    /** @throws DeniedException if the caller, not being a full administrator, would open more records to himself */
    void requireOpening(int roleId) {
        boolean own = by.roleId() != null && by.roleId() == roleId;
        if (!isFullAdministrator() && (own || isBelowCaller(roleId))) {
            throw denied("directory.refused.opening");
        }
    }

    /**
     * @throws DeniedException if the caller, not being a full administrator, would move his own role, or put under it a
     *     role whose records he does not see yet
     */
    void requireMoving(int roleId, Integer newParentId) {
        Integer own = by.roleId();
        if (own == null || isFullAdministrator()) {
            return;
        }
        RoleTree tree = before.tree();
        boolean landsBelow = newParentId != null && (newParentId.equals(own) || tree.isAbove(own, newParentId));
        if (own == roleId || (landsBelow && !tree.isAbove(own, roleId))) {
            throw denied("directory.refused.ownRole");
        }
    }

    /**
     * @param after the organisation with the change made
     * @param unshared grantees with whom nothing is shared by hand: to be served with them opens nothing
     * @throws DeniedException if the caller, not being a full administrator, would reach more than before
     */
    void requireNoWider(Organisation after, BitSet unshared) {
        Reach now = Reach.of(after, by.id());
        if (!isFullAdministrator()
                && !Reach.of(before, by.id()).covers(now, new Reach.Newcomers(new BitSet(), unshared))) {
            throw denied("directory.refused.widening");
        }
    }

    /**
     * @throws DeniedException if the caller, not being a full administrator, would change what is open to a grantee that
     *     serves him
     */
    public void requireNotServed(int granteeId) {
        if (!isFullAdministrator() && before.grantees().served(granteeId).get(by.id())) {
            throw denied("directory.refused.widening");
        }
    }

    private boolean isBelowCaller(Integer roleId) {
        return by.roleId() != null && roleId != null && before.tree().isAbove(by.roleId(), roleId);
    }

    private boolean isFullAdministrator() {
        return by.permissions().containsAll(FULL);
    }

    private static DeniedException denied(String key, Serializable... args) {
        return new DeniedException(Reason.of(key, args));
    }
}
