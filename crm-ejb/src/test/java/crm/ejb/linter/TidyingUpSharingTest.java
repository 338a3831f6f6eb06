package crm.ejb.linter;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.directory.Role;
import crm.domain.lead.Lead;
import crm.domain.lead.LeadProfile;
import crm.domain.lead.LeadSource;
import crm.domain.linter.FindingKind;
import crm.domain.shared.Address;
import crm.domain.shared.Stamp;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import crm.fixture.Database;
import crm.fixture.House;
import crm.fixture.People;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code mia} leads {@code lea}; {@code noah} has no role and no permissions. Each test makes something odd. */
class TidyingUpSharingTest {
    private final Database database = Database.fresh();

    @BeforeEach
    void settle() {
        database.run(entities -> {
            People people = new People(entities);
            Role head = people.role("Head", null);
            people.user("mia", head);
            people.user("lea", people.role("Desk", head));
            people.user("noah", null, Set.of());
        });
        lead("lea");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void a_tidy_house_has_only_its_user_without_permissions() {
        assertThat(kinds()).containsExactly(FindingKind.USER_WITHOUT_PERMISSIONS);
    }

    @Test
    void a_queue_nobody_works_is_named_with_what_waits_in_it() {
        run("insert into owner values (900, 'QUEUE')");
        run("insert into queue (id, name) values (900, 'Inbound')");
        run("update lead set owner_id = 900");

        assertThat(findings()).contains(new Finding(FindingKind.QUEUE_WITHOUT_MEMBERS, 900, "Inbound", 1));

        run("insert into queue_member select 900, id, kind from grantee where user_id = " + id("lea"));
        assertThat(kinds()).doesNotContain(FindingKind.QUEUE_WITHOUT_MEMBERS);
    }

    @Test
    void groups_are_named_when_empty_and_when_unused() {
        run("insert into public_group (id, name) values (7, 'Circle')");

        assertThat(kinds()).contains(FindingKind.GROUP_WITHOUT_MEMBERS, FindingKind.GROUP_UNUSED);
    }

    @Test
    void a_rule_is_named_when_its_source_or_its_target_is_nobody() {
        run("insert into public_group (id, name) values (7, 'Circle')");
        rule("LEAD", "g.group_id = 7", "t.user_id = " + id("mia"));
        assertThat(kinds()).contains(FindingKind.RULE_WITHOUT_SOURCE);

        run("update sharing_rule set target_id = (select id from grantee where group_id = 7)");
        assertThat(kinds()).contains(FindingKind.RULE_WITHOUT_TARGET);
    }

    @Test
    void a_rule_is_named_when_it_gives_what_holds_anyway() {
        rule("LEAD", "g.user_id = " + id("lea"), "t.user_id = " + id("mia"));
        assertThat(kinds()).contains(FindingKind.RULE_UP_THE_HIERARCHY);

        run("update default_access set level = 'PUBLIC_READ' where record_type = 'LEAD'");
        assertThat(kinds()).contains(FindingKind.RULE_BELOW_DEFAULT);

        run("update default_access set level = 'PRIVATE', hierarchy = false where record_type = 'LEAD'");
        assertThat(kinds()).doesNotContain(FindingKind.RULE_BELOW_DEFAULT, FindingKind.RULE_UP_THE_HIERARCHY);
    }

    @Test
    void a_rule_on_contacts_controlled_by_account_is_named() {
        rule("CONTACT", "g.user_id = " + id("mia"), "t.user_id = " + id("lea"));

        assertThat(kinds()).contains(FindingKind.RULE_ON_CONTROLLED);
    }

    @Test
    void owners_nobody_is_above_and_owners_who_left_are_named() {
        run("update lead set owner_id = " + id("noah"));
        assertThat(findings()).contains(new Finding(FindingKind.OWNER_WITHOUT_ROLE, id("noah"), "noah", 1));

        run("update crm_user set active = false where id = " + id("noah"));
        assertThat(findings()).contains(new Finding(FindingKind.OWNER_INACTIVE, id("noah"), "noah", 1));
    }

    @Test
    void shares_that_ended_or_give_nothing_new_are_counted() {
        run("insert into record_share (record_type, record_id, grantee_id, level, reason, shared_by)"
                + " select 'LEAD', l.id, g.id, 'READ', 'look', l.owner_id from lead l, grantee g where g.user_id = "
                + id("mia"));
        assertThat(findings()).contains(new Finding(FindingKind.SHARE_UP_THE_HIERARCHY, id("mia"), "mia", 1));

        run("update record_share set expires_at = now() - interval '1 day'");
        assertThat(findings()).contains(new Finding(FindingKind.SHARE_EXPIRED, 0, "", 1));
    }

    private void rule(String type, String source, String target) {
        run("insert into sharing_rule (id, record_type, kind, name, source_id, target_id, level) select 1, '" + type
                + "', 'OWNER', 'Rule', g.id, t.id, 'READ' from grantee g, grantee t where " + source + " and "
                + target);
    }

    private void lead(String owner) {
        database.run(entities -> {
            int id = People.id(entities, owner);
            LeadProfile profile = new LeadProfile(
                    null,
                    null,
                    "Lead",
                    "Company",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Address.NONE,
                    LeadSource.WEB_FORM,
                    null,
                    null,
                    false,
                    false,
                    false,
                    null);
            entities.persist(
                    Lead.capture(profile, id, new Stamp(id, Instant.now().truncatedTo(ChronoUnit.MICROS))));
        });
    }

    private List<FindingKind> kinds() {
        return findings().stream().map(Finding::kind).toList();
    }

    private List<Finding> findings() {
        return database.call(entities -> {
            House house = new House(entities, "mia");
            return new LinterService(house.access(), new SharingFacts(house.sql())).findings();
        });
    }

    private int id(String userName) {
        return database.call((EntityManager entities) -> People.id(entities, userName));
    }

    private void run(String sql) {
        database.run(entities -> new Sql(entities).update(SqlText.of(sql)));
    }
}
