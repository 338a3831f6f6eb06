package crm.ejb.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.access.AccessLevel;
import crm.domain.access.Permission;
import crm.domain.access.Viewer;
import crm.domain.directory.Role;
import crm.domain.lead.LeadSource;
import crm.domain.shared.DeniedException;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.ejb.access.PersonChange;
import crm.ejb.access.Preview;
import crm.ejb.access.PreviewFilter;
import crm.ejb.access.PreviewedPeople;
import crm.ejb.access.RecordRehearsal;
import crm.ejb.access.Rehearsal;
import crm.ejb.account.TransferAccount;
import crm.ejb.lead.LeadService;
import crm.ejb.lead.Leads;
import crm.ejb.ownership.ChangeOwner;
import crm.ejb.shared.SqlText;
import crm.fixture.Database;
import crm.fixture.House;
import crm.fixture.People;
import crm.fixture.SalesDesk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** vera heads Sales, anna sits in East below her, ben in West; carl is anna's guest, and the audit trail is root's. */
class PreviewingANewOwnerTest {
    private static final PreviewFilter EVERYBODY = new PreviewFilter(null, 0, 50);

    private final Database database = Database.fresh();
    private final RecordRef lead = new RecordRef(RecordType.LEAD, 77);
    private final RecordRef account;
    private final RecordRef contact;
    private final RecordRef sale;
    private final RecordRef strangeSale;

    PreviewingANewOwnerTest() {
        database.run(entities -> {
            People people = new People(entities);
            Role sales = people.role("Sales", null);
            people.user("root", null, Set.of(people.permissions("All", Set.copyOf(Permission.ALL))));
            people.user("vera", sales);
            people.user("anna", people.role("East", sales));
            people.user("ben", people.role("West", sales));
            people.user("carl", null);
        });
        run("delete from permission_set_permission s using permission_set p where p.id = s.permission_set_id"
                + " and p.name = 'Worker' and s.permission = 'AUDIT_READ'");
        long acme = as("anna", desk -> desk.company("Acme"));
        account = new RecordRef(RecordType.ACCOUNT, acme);
        contact = new RecordRef(RecordType.CONTACT, as("anna", desk -> desk.person(acme, "Grimes")));
        sale = new RecordRef(RecordType.OPPORTUNITY, as("anna", desk -> desk.sale(acme, "First deal")));
        run("insert into account_team_member (account_id, user_id, level, contact_level, opportunity_level, added_by)"
                + " values (" + acme + ", " + id("carl") + ", 'READ', 'READ', 'READ', " + id("anna") + ")");
        strangeSale = new RecordRef(RecordType.OPPORTUNITY, as("carl", desk -> desk.sale(acme, "Deal of a guest")));
        run("insert into lead (id, owner_id, last_name, sort_name, search_text, status, status_since, source, channel,"
                + " created_at, created_by, updated_at, updated_by) values (77, " + id("anna")
                + ", 'Lead', 'n', 'n', 'NEW', now(), '" + LeadSource.values()[0]
                + "', 'INBOUND', now(), 1, now(), 1)");
        for (RecordRef ref : all()) {
            run("insert into record_share (record_type, record_id, grantee_id, level, reason, shared_by) select '"
                    + ref.type() + "', " + ref.id() + ", id, 'READ', 'Guest', " + id("anna")
                    + " from grantee where user_id = " + id("carl"));
        }
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void the_preview_of_a_lead_is_what_then_happens() {
        exact(lead, leads -> leads.transfer(new ChangeOwner(lead.id(), 0, id("ben"), false)));
    }

    @Test
    void shares_that_are_kept_take_nothing_from_anybody() {
        Preview preview = exact(lead, leads -> leads.transfer(new ChangeOwner(lead.id(), 0, id("ben"), true)));

        assertThat(preview.shown()).extracting(PersonChange::name).containsExactlyInAnyOrder("anna", "ben");
    }

    @Test
    void the_preview_of_a_contact_is_what_then_happens() {
        exact(
                contact,
                desk -> desk.contacts().transfer(new ChangeOwner(contact.id(), 0, id("ben"), false)),
                SalesDesk::new);
    }

    @Test
    void the_preview_of_an_opportunity_is_what_then_happens() {
        exact(
                sale,
                desk -> desk.opportunities().transfer(new ChangeOwner(sale.id(), 0, id("ben"), false)),
                SalesDesk::new);
    }

    @Test
    void the_preview_of_an_account_is_what_then_happens_to_it_and_its_children() {
        Preview preview = exact(account, transfer(false, false), SalesDesk::new);

        assertThat(preview.types())
                .extracting(type -> type.type())
                .contains(RecordType.ACCOUNT, RecordType.CONTACT, RecordType.OPPORTUNITY);
    }

    @Test
    void children_that_go_along_with_their_shares_are_part_of_it() {
        exact(account, transfer(true, true), SalesDesk::new);
    }

    @Test
    void whoever_owns_the_record_is_told_the_names() {
        Preview preview = lookAtLead("anna");

        assertThat(preview.unnamed()).isZero();
        assertThat(preview.shown()).extracting(PersonChange::name).containsExactlyInAnyOrder("anna", "ben", "carl");
        assertThat(preview.types().get(0).losses()).hasSize(1);
    }

    @Test
    void whoever_may_only_pass_it_on_is_told_how_many_there_are_and_about_himself() {
        run("update default_access set level = 'PUBLIC_EDIT_TRANSFER' where record_type = 'LEAD'");
        Preview preview = lookAtLead("ben");

        assertThat(preview.people()).isEqualTo(2);
        assertThat(preview.unnamed()).isEqualTo(1);
        assertThat(preview.shown()).extracting(PersonChange::name).containsExactly("ben");
    }

    @Test
    void a_record_that_one_may_not_read_is_not_in_it() {
        run("delete from record_share");
        run("update role set opportunity_access = 'NONE' where name in ('East', 'Sales')");
        Preview told = preview("anna", account, house -> transfer(false, false).accept(new SalesDesk(house)));
        Preview all = exact(account, transfer(false, false), SalesDesk::new);

        assertThat(opportunities(told)).isEqualTo(1);
        assertThat(opportunities(all)).isEqualTo(2);
    }

    @Test
    void nobody_looks_at_a_change_he_may_not_make() {
        assertThatThrownBy(() -> lookAtLead("carl")).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> lookAtLead("ben")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void nothing_is_left_of_it_and_it_is_made_only_in_the_organisation_that_was_looked_at() {
        Preview preview = lookAtLead("anna");
        assertThat(number("select count(*) from audit_event where record_id = 77"))
                .isZero();
        run("update crm_user set role_id = null where user_name = 'vera'");

        assertThat(make(preview.epoch())).isFalse();
        assertThat(number("select owner_id from lead where id = 77")).isEqualTo(id("anna"));
        assertThat(make(number("select epoch from access_epoch"))).isTrue();
        assertThat(number("select owner_id from lead where id = 77")).isEqualTo(id("ben"));
    }

    private Preview lookAtLead(String caller) {
        return preview(caller, lead, this::giveLead);
    }

    private void giveLead(House house) {
        leads(house).transfer(new ChangeOwner(lead.id(), 0, id("ben")));
    }

    private boolean make(long epoch) {
        return database.call(entities -> {
            House house = new House(entities, "anna");
            return service(house).makeOfRecords(() -> giveLead(house), epoch);
        });
    }

    private static long opportunities(Preview preview) {
        return preview.types().stream()
                .filter(type -> type.type() == RecordType.OPPORTUNITY)
                .mapToLong(type -> type.gained())
                .sum();
    }

    private Consumer<SalesDesk> transfer(boolean withChildren, boolean keepShares) {
        return desk ->
                desk.accounts().transfer(new TransferAccount(account.id(), 0, id("ben"), withChildren, keepShares));
    }

    private Preview exact(RecordRef ref, Consumer<LeadService> change) {
        return exact(ref, change, PreviewingANewOwnerTest::leads);
    }

    /** Previews a change as root, makes it, and compares. */
    private <D> Preview exact(RecordRef ref, Consumer<D> change, Function<House, D> door) {
        Map<String, AccessLevel> before = levels();
        Preview preview = preview("root", ref, house -> change.accept(door.apply(house)));
        assertThat(levels()).as("nothing happens before it is done").isEqualTo(before);
        database.run(entities -> change.accept(door.apply(new House(entities, "root"))));

        assertThat(told(preview)).isEqualTo(happened(before, levels()));
        assertThat(preview.unnamed()).isZero();
        return preview;
    }

    private static Set<String> told(Preview preview) {
        Set<String> told = new TreeSet<>();
        preview.shown().forEach(person -> person.types()
                .forEach(type -> told.add(person.name() + " " + type.type() + " +" + type.gained() + " -" + type.lost()
                        + " ^" + type.raised() + " v" + type.lowered())));
        return told;
    }

    private static Set<String> happened(Map<String, AccessLevel> before, Map<String, AccessLevel> after) {
        Map<String, long[]> counts = new HashMap<>();
        before.forEach((key, from) -> {
            AccessLevel to = after.get(key);
            if (from != to) {
                int what = from == AccessLevel.NONE ? 0 : to == AccessLevel.NONE ? 1 : to.atLeast(from) ? 2 : 3;
                counts.computeIfAbsent(key.substring(0, key.lastIndexOf(' ')), type -> new long[4])[what]++;
            }
        });
        Set<String> happened = new TreeSet<>();
        counts.forEach((key, n) -> happened.add(key + " +" + n[0] + " -" + n[1] + " ^" + n[2] + " v" + n[3]));
        return happened;
    }

    /** What everybody has on everything, by person, type and number. */
    private Map<String, AccessLevel> levels() {
        return database.call(entities -> {
            House house = new House(entities, "root");
            Map<String, AccessLevel> levels = new HashMap<>();
            for (String name : List.of("root", "vera", "anna", "ben", "carl")) {
                Viewer viewer = new Viewer(People.id(entities, name), name);
                all().forEach(ref -> levels.put(
                        name + " " + ref.type() + " " + ref.id(), house.access().level(viewer, ref)));
            }
            return levels;
        });
    }

    private Preview preview(String caller, RecordRef ref, Consumer<House> change) {
        return database.call(entities -> {
            House house = new House(entities, caller);
            return service(house).ofRecords(() -> change.accept(house), List.of(ref), EVERYBODY);
        });
    }

    private static PreviewService service(House house) {
        PreviewedPeople people = new PreviewedPeople(house.sql(), house.access(), house.viewer());
        return new PreviewService(
                new Rehearsal(house.sql(), house.access(), people),
                new RecordRehearsal(house.sql(), house.access(), people, house.viewer()),
                house.access());
    }

    private static LeadService leads(House house) {
        Leads leads = new Leads(house.entities(), house.sql(), house.access(), house.list());
        return new LeadService(leads, house.records(), house.viewer(), house.news());
    }

    private <T> T as(String caller, Function<SalesDesk, T> work) {
        return SalesDesk.as(database, caller, work);
    }

    private List<RecordRef> all() {
        return List.of(lead, account, contact, sale, strangeSale);
    }

    private int id(String userName) {
        return database.call(entities -> People.id(entities, userName));
    }

    private int number(String sql) {
        return database.call(entities -> new House(entities, "root")
                .sql()
                .first(SqlText.of(sql), row -> row.getInt(1))
                .orElseThrow());
    }

    private void run(String sql) {
        database.run(entities -> new House(entities, "root").sql().update(SqlText.of(sql)));
    }
}
