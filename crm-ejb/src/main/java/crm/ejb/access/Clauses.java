package crm.ejb.access;

import crm.domain.access.AccessDefault;
import crm.domain.access.AccessLevel;
import crm.domain.access.Permission;
import crm.domain.shared.RecordType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The clauses of record access for one member of an organisation, each as a grant. Reads nothing but the organisation:
 * the cost follows the organisation's size, never the number of records.
 */
final class Clauses {
    static final String ID = "id";
    static final String OWNER = "owner_id";
    static final String ACCOUNT = "account_id";
    static final String ACCOUNT_OWNER = "account_owner_id";
    private static final List<AccessLevel> READ_AND_EDIT = List.of(AccessLevel.READ, AccessLevel.EDIT);

    private final Organisation organisation;
    private final Member viewer;
    private final BitSet self;
    private final BitSet below;
    private final BitSet selfAndBelow;
    private final BitSet serving;
    private final List<Rule> rules;

    Clauses(Organisation organisation, Member viewer) {
        this(organisation, viewer, bit(viewer.id()), organisation.below(viewer));
    }

    private Clauses(Organisation organisation, Member viewer, BitSet self, BitSet below) {
        this(organisation, viewer, self, below, organisation.grantees().serving(viewer, below));
    }

    private Clauses(Organisation organisation, Member viewer, BitSet self, BitSet below, BitSet serving) {
        this.organisation = organisation;
        this.viewer = viewer;
        this.self = self;
        this.below = below;
        this.selfAndBelow = (BitSet) below.clone();
        this.selfAndBelow.or(self);
        this.serving = serving;
        this.rules = organisation.rules().stream()
                .filter(rule -> serving.get(rule.target()))
                .toList();
    }

    /** What all have alike who are in the viewer's role and circles and have his permissions. */
    static Clauses ofPlace(Organisation organisation, Member viewer) {
        BitSet below = organisation.below(viewer);
        return new Clauses(
                organisation,
                viewer,
                new BitSet(),
                below,
                organisation.grantees().servingAlike(viewer, below));
    }

    /** What the viewer has by being who he is: with what his place gives him, all he has, for no clause asks for both. */
    static Clauses ofPerson(Organisation organisation, Member viewer) {
        BitSet serving =
                organisation.grantees().ofUser(viewer.id()).map(Clauses::bit).orElseGet(BitSet::new);
        return new Clauses(organisation, viewer, bit(viewer.id()), new BitSet(), serving);
    }

    /** What anybody has, whose permissions allow all but seeing everything. */
    static Clauses ofAnybody(Organisation organisation) {
        Set<String> permissions = new HashSet<>();
        for (RecordType type : RecordType.values()) {
            permissions.addAll(List.of(Permission.read(type), Permission.edit(type)));
        }
        Member anybody = new Member(0, "", "", null, true, Instant.MAX, permissions);
        BitSet all = new BitSet();
        organisation.members().forEach(member -> all.set(member.id()));
        BitSet grantees = new BitSet();
        organisation.grantees().all().forEach(grantee -> grantees.set(grantee.id()));
        return new Clauses(organisation, anybody, all, all, grantees);
    }

    /** Every grant the viewer has on the type, already capped by C0; none if he may not read the type at all. */
    List<Grant> grants(RecordType type) {
        AccessLevel cap = viewer.cap(type);
        if (cap == AccessLevel.NONE) {
            return List.of();
        }
        List<Grant> grants = controlled(type) ? fromAccount() : own(type);
        grants.addAll(all(type));
        return grants.stream()
                .filter(grant -> !grant.term().isEmpty())
                .map(grant -> grant.cappedAt(cap))
                .toList();
    }

    private boolean controlled(RecordType type) {
        return type == RecordType.CONTACT && organisation.defaults().contactsControlledByAccount();
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
        shared(type, grants);
        team(type, grants);
        switch (type) {
            case LEAD -> grants.add(new Grant("C14", AccessLevel.TRANSFER, new Term.OwnerIn(OWNER, queues())));
            case ACCOUNT -> {
                throughChild(RecordType.CONTACT, grants);
                throughChild(RecordType.OPPORTUNITY, grants);
            }
            case CONTACT, OPPORTUNITY -> throughAccountOwner(type, grants);
        }
        return grants;
    }

    /** C5, C6 and C7: what rules and manual shares give to the grantees that serve the viewer. */
    private void shared(RecordType type, List<Grant> grants) {
        for (AccessLevel level : READ_AND_EDIT) {
            grants.add(new Grant("C5", level, new Term.OwnerIn(OWNER, ruledOwners(type, level))));
            grants.add(new Grant("C6", level, new Term.Linked(ID, Link.match(), ruledValues(type, level))));
            grants.add(new Grant("C7", level, new Term.Linked(ID, Link.share(type, level), serving)));
        }
    }

    /** C8: a team serves its members and those above them. */
    private void team(RecordType type, List<Grant> grants) {
        for (AccessLevel level : READ_AND_EDIT) {
            switch (type) {
                case LEAD -> {}
                case ACCOUNT -> grants.add(inAccountTeam(ID, "level", level));
                case CONTACT -> grants.add(inAccountTeam(ACCOUNT, "contact_level", level));
                case OPPORTUNITY -> {
                    grants.add(inAccountTeam(ACCOUNT, "opportunity_level", level));
                    grants.add(new Grant("C8", level, new Term.Linked(ID, Link.opportunityTeam(level), selfAndBelow)));
                }
            }
        }
    }

    private Grant inAccountTeam(String column, String levelColumn, AccessLevel level) {
        return new Grant("C8", level, new Term.Linked(column, Link.accountTeam(levelColumn, level), selfAndBelow));
    }

    /** C9: whoever reaches a child otherwise than by default, through the account or by seeing all, reads its account. */
    private void throughChild(RecordType child, List<Grant> grants) {
        if (viewer.cap(child) == AccessLevel.NONE) {
            return;
        }
        BitSet owners = (BitSet) self.clone();
        if (organisation.defaults().of(child).hierarchy()) {
            owners.or(below);
        }
        BitSet rules = new BitSet();
        if (!controlled(child)) {
            for (AccessLevel level : READ_AND_EDIT) {
                owners.or(ruledOwners(child, level));
                rules.or(ruledValues(child, level));
            }
        }
        // first what most records are reached by, and what is quickest to look up
        grants.add(throughChild(Link.childOwner(child), owners));
        if (!controlled(child)) {
            grants.add(throughChild(Link.childMatch(child), rules));
            grants.add(throughChild(Link.childShare(child), serving));
        }
        if (child == RecordType.OPPORTUNITY) {
            grants.add(throughChild(Link.childTeam(), selfAndBelow));
        }
    }

    private static Grant throughChild(Link link, BitSet scopes) {
        return new Grant("C9", AccessLevel.READ, new Term.Linked(ID, link, scopes));
    }

    /** C10: the account's owner, and those above him, reach the account's children as far as the owner's role says. */
    private void throughAccountOwner(RecordType child, List<Grant> grants) {
        for (AccessLevel level : READ_AND_EDIT) {
            BitSet opening = organisation.openingChildren(selfAndBelow, child, level);
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
        AccessLevel cap = viewer.cap(RecordType.ACCOUNT);
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
        } else if (term instanceof Term.Linked linked) {
            term = new Term.Linked(ACCOUNT, linked.link(), linked.scopes());
        }
        return new Grant(grant.clause(), grant.level(), term);
    }

    /** C5: the owners whose records a rule opens to the viewer; a queue as source owns by itself. */
    private BitSet ruledOwners(RecordType type, AccessLevel level) {
        BitSet owners = new BitSet();
        for (Rule rule : serving(type, level)) {
            if (!rule.overValues()) {
                owners.or(organisation.grantees().owners(rule.source()));
            }
        }
        return owners;
    }

    /** C6: the rules over values that serve the viewer. */
    private BitSet ruledValues(RecordType type, AccessLevel level) {
        BitSet rules = new BitSet();
        serving(type, level).stream().filter(Rule::overValues).forEach(rule -> rules.set(rule.id()));
        return rules;
    }

    private List<Rule> serving(RecordType type, AccessLevel level) {
        return rules.stream()
                .filter(rule -> rule.type() == type && rule.level() == level)
                .toList();
    }

    private static BitSet bit(int number) {
        BitSet bit = new BitSet();
        bit.set(number);
        return bit;
    }

    /** C14: the queues whose members, or superiors of members, the viewer is among. */
    BitSet queues() {
        return organisation.grantees().queuesOf(serving);
    }
}
