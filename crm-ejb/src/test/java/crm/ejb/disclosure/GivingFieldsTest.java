package crm.ejb.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.access.Permission;
import crm.domain.directory.UserProfile;
import crm.domain.shared.ConflictException;
import crm.domain.shared.DeniedException;
import crm.domain.shared.FieldAccess;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import crm.domain.shared.RecordType;
import crm.ejb.directory.CreateUser;
import crm.ejb.directory.OrganisationChanges;
import crm.ejb.directory.OwnAccounts;
import crm.ejb.directory.PermissionSetService;
import crm.ejb.directory.PermissionSets;
import crm.ejb.directory.Roles;
import crm.ejb.directory.UserService;
import crm.ejb.directory.Users;
import crm.ejb.lead.LeadDetail;
import crm.ejb.shared.SqlText;
import crm.fixture.House;
import crm.fixture.People;
import crm.fixture.Veil;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ada administers permissions and users, and works at the desk, whose set hides the lead's phone from her. */
class GivingFieldsTest {
    private final Scene scene = new Scene();
    private Veil ada;
    private int plain;

    @BeforeEach
    void a_lesser_administrator() {
        scene.database.run(entities -> {
            People people = new People(entities);
            Set<String> administer = Set.of(Permission.PERMISSION_ADMIN, Permission.USER_ADMIN);
            plain = people.permissions("Plain", Set.of(Permission.LEAD_READ));
            people.user("ada", null, Set.of(people.permissions("Lesser", administer), scene.desk));
        });
        ada = new Veil(scene.database, "ada");
        scene.veil.hide(scene.desk, RecordType.LEAD, "phone");
    }

    @AfterEach
    void drop() {
        scene.close();
    }

    @Test
    void names_and_required_fields_are_refused_by_their_names() {
        assertThatThrownBy(() -> scene.veil.over(
                        scene.desk,
                        RecordType.LEAD,
                        Map.of(
                                "lastName",
                                FieldAccess.READ,
                                "source",
                                FieldAccess.HIDDEN,
                                "shoeSize",
                                FieldAccess.READ)))
                .isInstanceOfSatisfying(InvalidException.class, refused -> assertThat(refused.problems())
                        .extracting(Problem::field)
                        .containsExactlyInAnyOrder("lastName", "source", "shoeSize"));
    }

    @Test
    void the_page_offers_what_can_be_said() {
        DisclosureDetail leads = scene.veil.call(door -> door.view(scene.desk, RecordType.LEAD));

        assertThat(row(leads, "lastName").isFixed()).isTrue();
        assertThat(row(leads, "source").choices()).containsExactly(FieldAccess.READ, FieldAccess.EDIT);
        assertThat(row(leads, "phone").access()).isEqualTo(FieldAccess.HIDDEN);
        assertThat(row(ada.call(door -> door.view(scene.desk, RecordType.LEAD)), "phone")
                        .choices())
                .containsExactly(FieldAccess.HIDDEN);
        List<TypeRow> summary = scene.veil.call(door -> door.summary(scene.desk));
        assertThat(summary).contains(new TypeRow(RecordType.LEAD, 1, 0), new TypeRow(RecordType.ACCOUNT, 0, 0));
    }

    @Test
    void nobody_gives_a_field_he_does_not_have() {
        assertThatThrownBy(() -> ada.over(scene.desk, RecordType.LEAD, Map.of()))
                .isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> ada.over(scene.desk, RecordType.LEAD, Map.of("phone", FieldAccess.READ)))
                .isInstanceOf(DeniedException.class);
        ada.over(scene.desk, RecordType.LEAD, Map.of("phone", FieldAccess.HIDDEN, "email", FieldAccess.READ));
        assertThatThrownBy(() -> ada.over(scene.desk, RecordType.LEAD, Map.of("phone", FieldAccess.HIDDEN)))
                .as("what she took from herself")
                .isInstanceOf(DeniedException.class);
    }

    @Test
    void nobody_gives_it_in_a_new_set_or_by_giving_somebody_a_set() {
        assertThatThrownBy(() -> sets("ada").create("Readers", null, Set.of(Permission.LEAD_READ)))
                .isInstanceOf(DeniedException.class);
        CreateUser withPlain =
                new CreateUser(new UserProfile("neu", null, "Neu", "neu@crm.test"), null, Set.of(plain), null);
        assertThatThrownBy(() -> users("ada", withPlain)).isInstanceOf(DeniedException.class);
        assertThat(users("ada", new CreateUser(withPlain.profile(), null, Set.of(scene.desk), null)))
                .isPositive();
    }

    @Test
    void hiding_a_field_everywhere_does_not_open_it_to_the_one_who_hides_it() {
        Map<String, FieldAccess> phone = Map.of("phone", FieldAccess.HIDDEN);
        ada.over(scene.everything, RecordType.LEAD, phone);
        ada.over(plain, RecordType.LEAD, phone);

        assertThatThrownBy(() -> ada.over(scene.more, RecordType.LEAD, phone)).isInstanceOf(DeniedException.class);
        assertThat(scene.as("ada", office -> office.leads().captured()).visible("phone"))
                .isFalse();
    }

    @Test
    void a_field_nobody_gives_is_seen_by_administrators_of_permissions_alone() {
        long lead = scene.lead(Scene.known("Grimes", "canary"));
        scene.veil.hide(scene.more, RecordType.LEAD, "phone");
        scene.veil.hide(plain, RecordType.LEAD, "phone");
        scene.veil.hide(scene.everything, RecordType.LEAD, "phone");

        assertThat(phone("vera", lead)).isNull();
        assertThat(phone("mia", lead)).isNull();
        assertThat(phone("root", lead)).isNotNull();
        scene.veil.over(scene.more, RecordType.LEAD, Map.of());
        assertThat(phone("vera", lead)).isNotNull();
        assertThat(phone("root", lead)).as("given by a set that is not his").isNull();
    }

    @Test
    void a_set_that_does_not_give_reading_says_nothing_about_fields() {
        long lead = scene.lead(Scene.known("Grimes", "canary"));
        scene.database.run(entities -> entities.createNativeQuery(
                        "delete from permission_set_permission where permission = 'LEAD_READ' and permission_set_id = ?")
                .setParameter(1, scene.more)
                .executeUpdate());

        assertThat(phone("vera", lead)).isNull();
    }

    @Test
    void a_change_is_audited_with_what_was_before_and_is_refused_on_an_old_page() {
        DisclosureDetail old = scene.veil.call(door -> door.view(scene.desk, RecordType.LEAD));
        scene.veil.over(scene.desk, RecordType.LEAD, Map.of("phone", FieldAccess.READ));

        assertThat(audited()).contains("permissionSet.fields", "phone=HIDDEN", "phone=READ", "Desk", "LEAD");
        assertThatThrownBy(() -> scene.veil.call(door -> {
                    door.change(new ChangeDisclosure(scene.desk, old.version(), RecordType.LEAD, Map.of()));
                    return null;
                }))
                .isInstanceOf(ConflictException.class);
    }

    private String phone(String caller, long lead) {
        LeadDetail seen = scene.as(caller, office -> office.leads().view(lead));
        return seen.profile().phone();
    }

    private static DisclosureRow row(DisclosureDetail detail, String field) {
        return detail.fields().stream()
                .filter(row -> row.name().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private String audited() {
        List<String> rows = scene.database.call(entities -> new House(entities, "root")
                .sql()
                .list(SqlText.of("select kind || ' ' || detail::text from audit_event"), row -> row.getString(1)));
        return String.join("\n", rows);
    }

    /** The door to permission sets, each call in a transaction of its own. */
    private Sets sets(String caller) {
        return (name, description, permissions) -> scene.database.call(entities -> {
            House house = new House(entities, caller);
            return new PermissionSetService(new PermissionSets(entities, house.sql()), changes(house), own(house))
                    .create(name, description, permissions);
        });
    }

    @FunctionalInterface
    private interface Sets {
        int create(String name, String description, Set<String> permissions);
    }

    private int users(String caller, CreateUser command) {
        return scene.database.call(entities -> {
            House house = new House(entities, caller);
            return new UserService(
                            new Users(entities, house.sql()),
                            new Roles(entities, house.sql()),
                            new PermissionSets(entities, house.sql()),
                            changes(house),
                            own(house))
                    .create(command);
        });
    }

    private static OrganisationChanges changes(House house) {
        return new OrganisationChanges(house.access(), house.viewer(), house.news(), house.sql());
    }

    private static OwnAccounts own(House house) {
        return new OwnAccounts(
                new Users(house.entities(), house.sql()), house.viewer(), house.organisations(), house.sql());
    }
}
