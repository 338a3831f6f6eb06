package crm.oracle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides record access from the numbered clauses: one method per clause, each a sentence about lists of facts.
 *
 * <p>Where the text leaves room, these readings are the contract:
 *
 * <ol>
 *   <li>R1: an account owner without a role opens nothing by C10, for the setting lives on the role.
 *   <li>R2: deleted children do not count for C9; a live child never has a deleted account.
 *   <li>R3: C9 needs an active viewer with the child type's READ function permission.
 *   <li>R4: controlled by account: the lower of the contact's function caps and the level on the account by C0 to C9,
 *       its function caps included but without C11; or C11 on contacts or on all data.
 *   <li>R5: under controlled by account, owning a contact (C1) and being above its owner (C3, by the contacts' switch)
 *       count as reaching it for C9; nothing else does.
 *   <li>R6: no READ permission means NONE, no EDIT permission at most READ; other acts need their own permissions and
 *       leave the level alone; view-all and modify-all never stand in for a missing READ or EDIT permission.
 *   <li>R7: a converted lead is at most READ for everybody; a deleted record is NONE everywhere, and lies in the recycle
 *       bin of those who would have FULL if it, and the account deleted with it, were not deleted.
 *   <li>R8: "those above him" in C10 is not affected by C3's switch per type.
 *   <li>R9: accounts, contacts and opportunities are owned by users; a lead by a user or a queue. C3 never applies to what
 *       a queue owns.
 *   <li>R10: in nested groups a member passes access upward only along a path on which no group, nor the queue, is
 *       confidential: a confidential outer group serves its members alone, and members reached through a confidential
 *       inner group do not pass up.
 *   <li>R11: "also when the role has no users" holds for a role, or role and below, that is itself the target of a rule or
 *       share, not for one listed in a group or queue.
 *   <li>R12: a share has expired when its expiry is at or before the time of the statement, by the database's clock. Shares
 *       to a deactivated user, and his team memberships, are gone for good; shares to his role or group stay.
 *   <li>R13: C5's source asks for membership alone: no confidentiality, no reach upward, inactive owners count. A queue as
 *       source means what the queue itself owns, and stands in rules on leads only.
 *   <li>R14: rules, shares and teams give nothing on contacts while these are controlled by account, nor do they feed C9;
 *       the contact level of an account team has then no effect, its opportunity level has.
 *   <li>R15: a team member is a user; he and everybody whose role is above his have the level: an account team's on the
 *       account, and its levels for contacts and opportunities on all live ones of that account.
 *   <li>R16: C9 through C5 to C8: READ on the account of a live child, for a viewer who may READ the child's type.
 *   <li>R17: C14: whom the owning queue serves as a grantee has TRANSFER on its leads.
 *   <li>R18: C6: a tree of all and any over comparisons; a comparison with an empty value is never true, not even
 *       "differs"; text compares without regard to case.
 * </ol>
 *
 * C4 is in {@link Members}, C5 to C8 and C14 in {@link Given}. C13 is in {@link FieldOracle} (R20 and R21),
 * activities are in {@link ActivityOracle} (R19).
 */
public final class Oracle {
    private final World world;
    private final Facts facts;
    private final Given given;

    public Oracle(World world) {
        this(world, null);
    }

    /** An oracle that takes one condition as true wherever it is asked; null waives nothing. */
    public Oracle(World world, Condition waived) {
        this.world = world;
        this.facts = new Facts(world, waived);
        this.given = new Given(facts);
    }

    /** C0 and C12: the level of a viewer on a record; NONE for a viewer who does not exist. */
    public Level level(int viewer, Item record) {
        if (!holds(Condition.C12_NOT_DELETED, !record.deleted())) {
            return Level.NONE;
        }
        return levelIgnoringDeletion(viewer, record);
    }

    /** C12: whether a deleted record is in the viewer's recycle bin. */
    public boolean isInRecycleBin(int viewer, Item record) {
        return record.deleted() && levelIgnoringDeletion(viewer, record) == Level.FULL;
    }

    /** The clauses that grant something, before any cap, each with its level; empty for a viewer who is not there. */
    public Map<Clause, Level> grants(int viewer, Item record) {
        Map<Clause, Level> grants = new EnumMap<>(Clause.class);
        Optional<User> found = world.user(viewer);
        if (found.isEmpty()) {
            return grants;
        }
        User user = found.get();
        if (isControlled(record)) {
            grants.put(Clause.CONTROLLED_BY_ACCOUNT, controlledByAccount(user, record));
        } else {
            grants.put(Clause.C1_OWNER, c1(user, record));
            grants.put(Clause.C2_DEFAULT, c2(record));
            grants.put(Clause.C3_HIERARCHY, c3(user, record));
            grants.put(Clause.C9_ACCOUNT_THROUGH_CHILD, c9(user, record));
        }
        if (holds(Condition.CONTROLLED_HAS_NO_RULES_SHARES_OR_TEAMS, !isControlled(record))) {
            grants.put(Clause.C5_OWNER_RULE, given.c5(user, record));
            grants.put(Clause.C6_CRITERIA_RULE, given.c6(user, record));
            grants.put(Clause.C7_SHARE, given.c7(user, record));
            grants.put(Clause.C8_TEAM, given.c8(user, record));
        }
        grants.put(Clause.C10_CHILD_THROUGH_ACCOUNT_OWNER, c10(user, record));
        grants.put(Clause.C11_VIEW_ALL, c11(user, record.kind()));
        grants.put(Clause.C14_QUEUE, given.c14(user, record));
        grants.values().removeIf(level -> level == Level.NONE);
        return grants;
    }

    private Level levelIgnoringDeletion(int viewer, Item record) {
        Optional<User> found = world.user(viewer);
        if (found.isEmpty() || !holds(Condition.C0_VIEWER_IS_ACTIVE, found.get().active())) {
            return Level.NONE;
        }
        Level granted = Level.highest(grants(viewer, record).values());
        return stateCap(record, functionCap(found.get(), record.kind(), granted));
    }

    /** C0, R6: what remains of a level under the viewer's function permissions. */
    private Level functionCap(User viewer, Kind kind, Level level) {
        if (!holds(Condition.C0_MAY_READ_THE_TYPE, has(viewer, Permission.read(kind)))) {
            return Level.NONE;
        }
        boolean mayEdit = holds(Condition.C0_MAY_EDIT_THE_TYPE, has(viewer, Permission.edit(kind)));
        return mayEdit ? level : level.atMost(Level.READ);
    }

    /** C12: what remains of a level in the record's state. */
    private Level stateCap(Item record, Level level) {
        return holds(Condition.C12_NOT_CONVERTED, !record.converted()) ? level : level.atMost(Level.READ);
    }

    /** C1: the owning user has FULL. */
    private Level c1(User viewer, Item record) {
        return holds(Condition.C1_OWNS, record.owner() == viewer.id()) ? Level.FULL : Level.NONE;
    }

    /** C2: everybody has the type's default. */
    private Level c2(Item record) {
        Level granted = world.settings().of(record.kind()).access().granted();
        return granted == Level.NONE && holds(Condition.C2_NOT_PRIVATE, false) ? Level.READ : granted;
    }

    /** C3, C15: everybody whose role is above the role of the owner, active or not, has FULL, unless switched off. */
    private Level c3(User viewer, Item record) {
        boolean switchedOn = holds(
                Condition.C3_SWITCHED_ON, world.settings().of(record.kind()).hierarchy());
        boolean above = holds(Condition.C3_IS_ABOVE, facts.isAboveUser(viewer, record.owner()));
        return switchedOn && above ? Level.FULL : Level.NONE;
    }

    /** C9: whoever reaches a live child of the account by C1, C3 or C5 to C8 has READ on the account. */
    private Level c9(User viewer, Item account) {
        boolean throughOne = account.kind() == Kind.ACCOUNT
                && world.items().stream().anyMatch(child -> opensAccount(viewer, child, account));
        return throughOne ? Level.READ : Level.NONE;
    }

    private boolean opensAccount(User viewer, Item child, Item account) {
        return child.kind().isChild()
                && holds(Condition.C9_HAS_A_CHILD_THERE, child.belongsTo(account))
                && holds(Condition.C9_CHILD_IS_ALIVE, !child.deleted())
                && holds(Condition.C9_REACHES_THE_CHILD, reachesForC9(viewer, child))
                && holds(Condition.C9_MAY_READ_THE_CHILD_TYPE, has(viewer, Permission.read(child.kind())));
    }

    private boolean reachesForC9(User viewer, Item child) {
        boolean properly = c1(viewer, child) != Level.NONE || c3(viewer, child) != Level.NONE || isGiven(viewer, child);
        boolean otherwise =
                c2(child) != Level.NONE || c10(viewer, child) != Level.NONE || c11(viewer, child.kind()) != Level.NONE;
        return properly || otherwise && holds(Condition.C9_NOT_BY_DEFAULT_OWNER_SETTING_OR_VIEW_ALL, false);
    }

    /** C5 to C8, R14: whether anything was given to the viewer on this record. */
    private boolean isGiven(User viewer, Item record) {
        return !isControlled(record) && givenOn(viewer, record) != Level.NONE;
    }

    private Level givenOn(User viewer, Item record) {
        return Level.highest(List.of(
                given.c5(viewer, record),
                given.c6(viewer, record),
                given.c7(viewer, record),
                given.c8(viewer, record)));
    }

    /** C10: the account's owner and those above him have what his role says on the account's children. */
    private Level c10(User viewer, Item child) {
        if (!child.kind().isChild() || !holds(Condition.C10_NOT_CONTROLLED, !isControlled(child))) {
            return Level.NONE;
        }
        Optional<User> owner =
                world.item(Kind.ACCOUNT, child.account()).flatMap(account -> world.user(account.owner()));
        boolean served = owner.isPresent()
                && (owner.get().id() == viewer.id()
                        || facts.isAboveUser(viewer, owner.get().id()));
        if (owner.isEmpty() || !holds(Condition.C10_OWNS_THE_ACCOUNT_OR_IS_ABOVE, served)) {
            return Level.NONE;
        }
        Optional<Role> place = world.role(owner.get().role());
        if (place.isEmpty()) {
            return holds(Condition.C10_OWNER_HAS_A_ROLE, false) ? Level.EDIT : Level.NONE;
        }
        Level setting = place.get().onChildren(child.kind());
        return setting == Level.NONE && holds(Condition.C10_SETTING_IS_ON, false) ? Level.READ : setting;
    }

    /** C11: modify-all is FULL and view-all is READ, for the type or for all data. */
    private Level c11(User viewer, Kind kind) {
        if (has(viewer, Permission.MODIFY_ALL_DATA) || has(viewer, Permission.modifyAll(kind))) {
            return Level.FULL;
        }
        boolean viewsAll = has(viewer, Permission.VIEW_ALL_DATA) || has(viewer, Permission.viewAll(kind));
        return holds(Condition.C11_HOLDS_IT, viewsAll) ? Level.READ : Level.NONE;
    }

    /** Controlled by account, R4: the capped level on the contact's account by C1 to C9. */
    private Level controlledByAccount(User viewer, Item contact) {
        Optional<Item> found = world.item(Kind.ACCOUNT, contact.account());
        if (found.isEmpty()) {
            return Level.NONE;
        }
        Item account = found.get();
        List<Level> levels = new ArrayList<>(List.of(c1(viewer, account), c2(account), c3(viewer, account)));
        levels.add(givenOn(viewer, account));
        levels.add(c9(viewer, account));
        if (holds(Condition.CONTROLLED_WITHOUT_VIEW_ALL_ACCOUNTS, false)) {
            levels.add(c11(viewer, Kind.ACCOUNT));
        }
        Level onAccount = Level.highest(levels);
        if (onAccount == Level.NONE && holds(Condition.CONTROLLED_REACHES_THE_ACCOUNT, false)) {
            onAccount = Level.READ;
        }
        if (!holds(Condition.CONTROLLED_MAY_READ_ACCOUNTS, has(viewer, Permission.ACCOUNT_READ))) {
            return Level.NONE;
        }
        boolean mayEdit = holds(Condition.CONTROLLED_MAY_EDIT_ACCOUNTS, has(viewer, Permission.ACCOUNT_EDIT));
        return mayEdit ? onAccount : onAccount.atMost(Level.READ);
    }

    private boolean isControlled(Item record) {
        return record.kind() == Kind.CONTACT
                && world.settings().contacts().access() == DefaultAccess.CONTROLLED_BY_ACCOUNT;
    }

    private static boolean has(User user, Permission permission) {
        return user.permissions().contains(permission);
    }

    private boolean holds(Condition condition, boolean fact) {
        return facts.holds(condition, fact);
    }
}
