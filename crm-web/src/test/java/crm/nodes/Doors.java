package crm.nodes;

import crm.domain.access.AccessDefault;
import crm.domain.access.AccessDefaults;
import crm.domain.access.AccessLevel;
import crm.domain.access.DefaultLevel;
import crm.domain.access.Permission;
import crm.domain.shared.RecordType;
import crm.ejb.directory.ChangePermissionSet;
import crm.ejb.directory.EditRole;
import crm.ejb.directory.EditUser;
import crm.ejb.directory.OrganisationChanges;
import crm.ejb.directory.OwnAccounts;
import crm.ejb.directory.PermissionSetDetail;
import crm.ejb.directory.PermissionSetService;
import crm.ejb.directory.PermissionSets;
import crm.ejb.directory.RoleRow;
import crm.ejb.directory.RoleService;
import crm.ejb.directory.Roles;
import crm.ejb.directory.SharingService;
import crm.ejb.directory.SharingSettings;
import crm.ejb.directory.UserDetail;
import crm.ejb.directory.UserService;
import crm.ejb.directory.Users;
import crm.fixture.House;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.ds.PGPoolingDataSource;

/** The administrator at a third node: this JVM runs the doors of the application on the database of the two others. */
final class Doors implements Administration, AutoCloseable {
    private final EntityManagerFactory factory;

    Doors(String databaseUrl) {
        factory = Persistence.createEntityManagerFactory(
                "crm",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource",
                        pool(databaseUrl)));
    }

    /** Like a node, it keeps its connections; new ones would cost more than the changes. */
    @SuppressWarnings("deprecation")
    private static DataSource pool(String databaseUrl) {
        PGPoolingDataSource pool = new PGPoolingDataSource();
        pool.setURL(databaseUrl);
        pool.setUser("postgres");
        pool.setMaxConnections(4);
        return pool;
    }

    @Override
    public void place(int user, int role) {
        users(door -> door.placeIn(user, door.view(user).version(), role));
    }

    @Override
    public void give(int user, Set<Integer> permissionSets) {
        users(door -> {
            UserDetail now = door.view(user);
            door.edit(new EditUser(user, now.version(), now.profile(), now.roleId(), permissionSets));
        });
    }

    @Override
    public void move(int role, int above) {
        roles(door -> {
            RoleRow now = door.view(role);
            door.edit(
                    new EditRole(role, now.version(), now.name(), above, now.contactAccess(), now.opportunityAccess()));
        });
    }

    @Override
    public void openChildren(int role, AccessLevel level) {
        roles(door -> {
            RoleRow now = door.view(role);
            door.edit(new EditRole(role, now.version(), now.name(), now.parentId(), level, level));
        });
    }

    @Override
    public void seeAllData(int permissionSet, boolean allowed) {
        sets(door -> {
            PermissionSetDetail now = door.view(permissionSet);
            Set<String> permissions = new TreeSet<>(now.permissions());
            permissions.remove(Permission.VIEW_ALL_DATA);
            if (allowed) {
                permissions.add(Permission.VIEW_ALL_DATA);
            }
            door.change(
                    new ChangePermissionSet(permissionSet, now.version(), now.name(), now.description(), permissions));
        });
    }

    @Override
    public void share(DefaultLevel level, boolean hierarchy) {
        Map<RecordType, AccessDefault> byType = new EnumMap<>(RecordType.class);
        for (RecordType type : RecordType.values()) {
            byType.put(type, new AccessDefault(level, hierarchy));
        }
        atHome(house -> new SharingService(new SharingSettings(house.organisations(), house.sql()), changes(house))
                .change(new AccessDefaults(byType)));
    }

    private void users(Consumer<UserService> work) {
        atHome(house -> work.accept(new UserService(
                new Users(house.entities(), house.sql()),
                new Roles(house.entities(), house.sql()),
                new PermissionSets(house.entities(), house.sql()),
                changes(house),
                ownAccounts(house))));
    }

    private void roles(Consumer<RoleService> work) {
        atHome(house -> work.accept(new RoleService(new Roles(house.entities(), house.sql()), changes(house))));
    }

    private void sets(Consumer<PermissionSetService> work) {
        atHome(house -> work.accept(new PermissionSetService(
                new PermissionSets(house.entities(), house.sql()), changes(house), ownAccounts(house))));
    }

    private void atHome(Consumer<House> work) {
        try (EntityManager entities = factory.createEntityManager()) {
            EntityTransaction transaction = entities.getTransaction();
            transaction.begin();
            try {
                work.accept(new House(entities, Scene.ADMINISTRATOR));
                transaction.commit();
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        }
    }

    private static OrganisationChanges changes(House house) {
        return new OrganisationChanges(house.access(), house.viewer(), house.news(), house.sql());
    }

    private static OwnAccounts ownAccounts(House house) {
        return new OwnAccounts(
                new Users(house.entities(), house.sql()), house.viewer(), house.organisations(), house.sql());
    }

    @Override
    public void close() {
        factory.close();
    }
}
