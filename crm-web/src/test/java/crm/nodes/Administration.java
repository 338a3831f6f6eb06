package crm.nodes;

import crm.domain.access.AccessLevel;
import crm.domain.access.DefaultLevel;
import java.util.Set;

/** What an administrator changes, whichever way he goes; every call is one committed change when it returns. */
interface Administration {
    /** Puts a user into a role. */
    void place(int user, int role);

    /** Moves a role, and all below it, under another one. */
    void move(int role, int above);

    /** Sets what owners of accounts in the role have on contacts and opportunities of others (clause C10). */
    void openChildren(int role, AccessLevel level);

    /** Replaces the permission sets of a user. */
    void give(int user, Set<Integer> permissionSets);

    /** Puts "see all data" into a permission set, or takes it out. */
    void seeAllData(int permissionSet, boolean allowed);

    /** Replaces the default access of all types, and the switch of the hierarchy with it. */
    void share(DefaultLevel level, boolean hierarchy);
}
