package crm.nodes;

import crm.domain.access.AccessLevel;
import crm.domain.access.DefaultLevel;
import java.util.Map;
import java.util.Set;

/** The administrator at the set-up pages of a node: each change is a page that is opened, filled in and saved. */
final class Pages implements Administration {
    private final Person administrator;
    private final Map<Integer, String> permissionSets;

    /** @param permissionSets names by id, as the boxes on the page of a user are labelled */
    Pages(Person administrator, Map<Integer, String> permissionSets) {
        this.administrator = administrator;
        this.permissionSets = permissionSets;
    }

    @Override
    public void place(int user, int role) {
        user(user).choose("roleId", String.valueOf(role)).save();
    }

    @Override
    public void give(int user, Set<Integer> given) {
        Page page = user(user);
        permissionSets.forEach((id, name) -> page.tick(name, given.contains(id)));
        page.save();
    }

    /** Place and permission sets of a user, with one click. */
    void placeAndGive(int user, int role, Set<Integer> given) {
        Page page = user(user).choose("roleId", String.valueOf(role));
        permissionSets.forEach((id, name) -> page.tick(name, given.contains(id)));
        page.save();
    }

    @Override
    public void move(int role, int above) {
        role(role).choose("parentId", String.valueOf(above)).save();
    }

    @Override
    public void openChildren(int role, AccessLevel level) {
        role(role)
                .choose("contactAccess", level.name())
                .choose("opportunityAccess", level.name())
                .save();
    }

    @Override
    public void seeAllData(int permissionSet, boolean allowed) {
        administrator
                .open("/directory/permissionSet.xhtml?id=" + permissionSet)
                .form("form")
                .tick("See all data", allowed)
                .save();
    }

    @Override
    public void share(DefaultLevel level, boolean hierarchy) {
        administrator
                .open("/directory/sharing.xhtml")
                .form("form")
                .choose("level", level.name())
                .tick("Those above the owner in the role tree have what the owner has", hierarchy)
                .save();
    }

    private Page user(int id) {
        return administrator.open("/directory/userEdit.xhtml?id=" + id).form("form");
    }

    private Page role(int id) {
        return administrator.open("/directory/role.xhtml?id=" + id).form("form");
    }
}
