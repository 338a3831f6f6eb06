package crm.ejb.access;

import crm.domain.access.AccessDefault;
import crm.domain.access.AccessLevel;
import crm.domain.access.Permission;
import crm.domain.shared.RecordType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The clauses of record access for one member of an organisation, each as a grant. Reads nothing but the organisation:
 * the cost follows the organisation's size, never the number of records.
 */
final class Clauses {
    private static final String OWNER = "owner_id";
    private static final String ACCOUNT_OWNER = "account_owner_id";

    private final Organisation organisation;
    private final Member viewer;
    private final BitSet self;
    private final BitSet below;

    Clauses(Organisation organisation, Member viewer) {
        this.organisation = organisation;
        this.viewer = viewer;
        this.self = new BitSet();
        this.self.set(viewer.id());
        this.below = organisation.below(viewer);
    }

    /** C0: what the viewer's functions allow on the type at most. */
    AccessLevel cap(RecordType type) {
        if (!viewer.may(Permission.read(type))) {
            return AccessLevel.NONE;
        }
        return viewer.may(Permission.edit(type)) ? AccessLevel.FULL : AccessLevel.READ;
    }

    /** Every grant the viewer has on the type, already capped by C0; none if he may not read the type at all. */
    List<Grant> grants(RecordType type) {
        AccessLevel cap = cap(type);
        if (cap == AccessLevel.NONE) {
            return List.of();
        }
        boolean controlled =
                type == RecordType.CONTACT && organisation.defaults().contactsControlledByAccount();
        List<Grant> grants = controlled ? fromAccount() : own(type);
        grants.addAll(all(type));
        return grants.stream()
                .filter(grant -> !grant.term().isEmpty())
                .map(grant -> grant.cappedAt(cap))
                .toList();
    }

    private List<Grant> own(RecordType type) {
        AccessDefault setting = organisation.defaults().of(type);
        List<Grant> grants = new ArrayList<>();
        grants.add(new Grant("C1", AccessLevel.FULL, new Term.OwnerIn(OWNER, self)));
        if (setting.level().level() != AccessLevel.NONE) {
            grants.add(new Grant("C2", setting.level().level(), new Term.Everything()));
        }
        if (setting.hierarchy()) {
            grants.add(new Grant("C3", AccessLevel.FULL, new Term.OwnerIn(OWNER, below)));
        }
        if (type == RecordType.ACCOUNT) {
            throughChild(RecordType.CONTACT, grants);
            throughChild(RecordType.OPPORTUNITY, grants);
        }
        if (type == RecordType.CONTACT || type == RecordType.OPPORTUNITY) {
            throughAccountOwner(type, grants);
        }
        return grants;
    }

    /** C9: whoever reaches a child by owning it, or by being above its owner, reads its account. */
    private void throughChild(RecordType child, List<Grant> grants) {
        if (cap(child) == AccessLevel.NONE) {
            return;
        }
        BitSet owners = (BitSet) self.clone();
        if (organisation.defaults().of(child).hierarchy()) {
            owners.or(below);
        }
        grants.add(new Grant("C9", AccessLevel.READ, new Term.ThroughChild("id", child.name(), owners)));
    }

    /** C10: the account's owner, and those above him, reach the account's children as far as the owner's role says. */
    private void throughAccountOwner(RecordType child, List<Grant> grants) {
        BitSet owners = (BitSet) self.clone();
        owners.or(below);
        for (AccessLevel level : List.of(AccessLevel.READ, AccessLevel.EDIT)) {
            BitSet opening = organisation.openingChildren(owners, child, level);
            grants.add(new Grant("C10", level, new Term.OwnerIn(ACCOUNT_OWNER, opening)));
        }
    }

    /** C11: view all and modify all, for the type or for all data. */
    private List<Grant> all(RecordType type) {
        if (viewer.may(Permission.modifyAll(type)) || viewer.may(Permission.MODIFY_ALL_DATA)) {
            return List.of(new Grant("C11", AccessLevel.FULL, new Term.Everything()));
        }
        if (viewer.may(Permission.viewAll(type)) || viewer.may(Permission.VIEW_ALL_DATA)) {
            return List.of(new Grant("C11", AccessLevel.READ, new Term.Everything()));
        }
        return List.of();
    }

    /** Controlled by account: a contact is reached exactly as its account is, C11 of accounts left out. */
    private List<Grant> fromAccount() {
        AccessLevel cap = cap(RecordType.ACCOUNT);
        List<Grant> grants = new ArrayList<>();
        if (cap != AccessLevel.NONE) {
            own(RecordType.ACCOUNT).forEach(grant -> grants.add(onContact(grant.cappedAt(cap))));
        }
        return grants;
    }

    private static Grant onContact(Grant grant) {
        Term term = grant.term();
        if (term instanceof Term.OwnerIn in) {
            term = new Term.OwnerIn(ACCOUNT_OWNER, in.owners());
        } else if (term instanceof Term.ThroughChild through) {
            term = new Term.ThroughChild("account_id", through.childType(), through.owners());
        }
        return new Grant(grant.clause(), grant.level(), term);
    }
}
