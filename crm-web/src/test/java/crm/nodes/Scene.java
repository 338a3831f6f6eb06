package crm.nodes;

import crm.domain.access.AccessLevel;
import crm.domain.access.DefaultLevel;
import crm.domain.access.Permission;
import crm.domain.directory.PasswordHash;
import crm.domain.directory.Role;
import crm.domain.directory.User;
import crm.domain.lead.LeadProfile;
import crm.domain.lead.LeadSource;
import crm.ejb.lead.CaptureLead;
import crm.ejb.lead.LeadService;
import crm.ejb.lead.Leads;
import crm.fixture.Database;
import crm.fixture.House;
import crm.fixture.People;
import crm.fixture.SalesDesk;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A reader in North and an owner in South, two roles side by side below Top; a third role below North is empty.
 * Everything is private, and owning an account opens nothing under it. The owner has a lead, an account, and a contact and an opportunity under the reader's own
 * account; she sees none of them.
 */
final class Scene {
    /** What all of the owner's records are found by. */
    static final String WORD = "quarry";

    static final String PASSWORD = "two-nodes-one-truth";
    static final String ADMINISTRATOR = "root";
    static final String READER = "rita";
    private static final String OWNER = "olaf";

    private final Connection writer;
    private final Map<Secret, Long> ids = new EnumMap<>(Secret.class);
    int top;
    int north;
    int south;
    int below;
    int reader;
    int owner;
    int work;
    int seeing;
    private long ownAccount;
    private String word;
    private final Sharing sharing;

    Scene(Database database, Doors doors) throws SQLException {
        database.run(this::hire);
        closeEverything(doors);
        ownAccount = SalesDesk.as(database, OWNER, desk -> desk.company("Own account"));
        ids.put(Secret.LEAD, database.call(Scene::captureLead));
        ids.put(Secret.ACCOUNT, SalesDesk.as(database, OWNER, desk -> desk.company(WORD)));
        ids.put(Secret.CONTACT, SalesDesk.as(database, OWNER, desk -> desk.person(ownAccount, WORD)));
        ids.put(Secret.OPPORTUNITY, SalesDesk.as(database, OWNER, desk -> desk.sale(ownAccount, WORD)));
        ids.put(Secret.TIMELINE, database.call(this::noteAboutBoth));
        database.run(entities -> entities.createNativeQuery("update account set owner_id = ? where id = ?")
                .setParameter(1, reader)
                .setParameter(2, ownAccount)
                .executeUpdate());
        sharing = new Sharing(database, this);
        writer = database.source().getConnection();
        writer.setAutoCommit(false);
        write(Round.freshWord());
    }

    private void closeEverything(Administration by) {
        by.share(DefaultLevel.PRIVATE, true);
        Stream.of(top, north, south, below).forEach(role -> by.openChildren(role, AccessLevel.NONE));
    }

    private void hire(EntityManager entities) {
        People people = new People(entities);
        Role chief = people.role("Top", null);
        Role side = people.role("North", chief);
        Role otherSide = people.role("South", chief);
        top = chief.id();
        north = side.id();
        south = otherSide.id();
        below = people.role("Below North", side).id();
        seeing = people.permissions("Seeing", Set.of(Permission.VIEW_ALL_DATA));
        people.user(ADMINISTRATOR, null, Set.of(people.permissions("Everything", Set.copyOf(Permission.ALL))));
        User rita = people.user(READER, side);
        reader = rita.id();
        owner = people.user(OWNER, otherSide).id();
        work = rita.permissionSetIds().iterator().next();
        entities.createQuery("select u from User u", User.class)
                .getResultList()
                .forEach(user -> user.changePassword(PasswordHash.of(PASSWORD).encoded(), Instant.EPOCH));
    }

    private static long captureLead(EntityManager entities) {
        House house = new House(entities, OWNER);
        Leads leads = new Leads(entities, house.sql(), house.access(), house.list());
        return new LeadService(leads, house.records(), house.viewer(), house.news())
                .capture(new CaptureLead(
                        new LeadProfile(
                                null,
                                null,
                                WORD,
                                WORD,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                LeadSource.WEB_FORM,
                                null,
                                null,
                                false,
                                false,
                                false,
                                null),
                        null));
    }

    private long noteAboutBoth(EntityManager entities) {
        return ((Number) entities.createNativeQuery("""
                        insert into activity (id, kind, subject, happened_at, author_id, account_id, opportunity_id, created_at)
                        values (nextval('record_seq'), 'NOTE', 'note', now(), ?, ?, ?, now()) returning id
                        """)
                        .setParameter(1, owner)
                        .setParameter(2, ownAccount)
                        .setParameter(3, id(Secret.OPPORTUNITY))
                        .getSingleResult())
                .longValue();
    }

    /** Names of the permission sets a user may get here, by id. */
    Map<Integer, String> permissionSets() {
        return Map.of(work, "Worker", seeing, "Seeing");
    }

    long id(Secret secret) {
        return ids.get(secret);
    }

    String ownAccountPage() {
        return "/account/view.xhtml?id=" + ownAccount;
    }

    Sharing sharing() {
        return sharing;
    }

    /** What stands in the owner's records now. */
    String word() {
        return word;
    }

    /** Writes a word into every record of the owner's, in one transaction that is committed when this returns. */
    void write(String secret) {
        try {
            for (Secret place : Secret.values()) {
                try (PreparedStatement update = writer.prepareStatement(place.update())) {
                    update.setString(1, place.text(secret));
                    update.setLong(2, id(place));
                    update.executeUpdate();
                }
            }
            writer.commit();
            word = secret;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
