package crm.oracle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 *   <li>R9: owners are users; queues own nothing yet.
 * </ol>
 *
 * Not decided yet: C4 to C8 (grantees, rules, shares, teams), C13 (fields), C14 (queues), the end of shares in C15.
 */
public final class Oracle {
    private final World world;
    private final Condition waived;

    public Oracle(World world) {
        this(world, null);
    }

    /** An oracle that takes one condition as true wherever it is asked; null waives nothing. */
    public Oracle(World world, Condition waived) {
        this.world = Objects.requireNonNull(world, "world");
        this.waived = waived;
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
        grants.put(Clause.C10_CHILD_THROUGH_ACCOUNT_OWNER, c10(user, record));
        grants.put(Clause.C11_VIEW_ALL, c11(user, record.kind()));
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
        boolean above = holds(Condition.C3_IS_ABOVE, isAbove(viewer, record.owner()));
        return switchedOn && above ? Level.FULL : Level.NONE;
    }

    /** C9: whoever reaches a live contact or opportunity of the account by C1 or C3 has READ on the account. */
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
        boolean properly = c1(viewer, child) != Level.NONE || c3(viewer, child) != Level.NONE;
        boolean otherwise =
                c2(child) != Level.NONE || c10(viewer, child) != Level.NONE || c11(viewer, child.kind()) != Level.NONE;
        return properly || otherwise && holds(Condition.C9_NOT_BY_DEFAULT_OWNER_SETTING_OR_VIEW_ALL, false);
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
                        || isAbove(viewer, owner.get().id()));
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

    /** Whether the viewer's role is strictly above the role of that user; false if either has none. */
    private boolean isAbove(User viewer, int below) {
        Optional<Role> lower = world.user(below).flatMap(user -> world.role(user.role()));
        return lower.isPresent() && viewer.role() != null && isAbove(viewer.role(), lower.get());
    }

    private boolean isAbove(Integer upper, Role lower) {
        if (lower.parent() == null) {
            return false;
        }
        return lower.parent().equals(upper)
                || world.role(lower.parent())
                        .map(parent -> isAbove(upper, parent))
                        .orElse(false);
    }

    private static boolean has(User user, Permission permission) {
        return user.permissions().contains(permission);
    }

    private boolean holds(Condition condition, boolean fact) {
        return fact || waived == condition;
    }
}
