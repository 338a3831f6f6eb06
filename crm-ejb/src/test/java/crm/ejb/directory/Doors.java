package crm.ejb.directory;

import crm.fixture.House;

/** Doors of the directory, for tests of other rooms. */
public final class Doors {
    private Doors() {}

    /** Moves a role through its door. */
    public static void move(House house, int role, int under) {
        RoleService door = DirectoryFixture.roles(house);
        RoleRow row = door.view(role);
        door.edit(new EditRole(role, row.version(), row.name(), under, row.contactAccess(), row.opportunityAccess()));
    }
}
