package crm.ejb.explanation;

import static crm.domain.access.AccessLevel.EDIT;
import static crm.domain.access.AccessLevel.FULL;
import static crm.domain.access.AccessLevel.NONE;
import static crm.domain.access.AccessLevel.READ;
import static crm.ejb.explanation.ExplanationFixture.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.access.AccessLevel;
import crm.domain.access.Viewer;
import crm.domain.directory.GranteeKind;
import crm.domain.explanation.Clause;
import crm.domain.explanation.Line;
import crm.domain.explanation.Named;
import crm.domain.explanation.Phrase;
import crm.domain.explanation.Phrase.Kind;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.fixture.House;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AskingWhySomebodySeesARecordTest {
    private static final String RULE = """
            insert into public_group (id, name) values (1, 'Partner desk'), (2, 'Inner desk');
            insert into public_group_member (group_id, grantee_id, grantee_kind)
                select 1, id, 'GROUP' from grantee where group_id = 2;
            insert into sharing_rule (id, record_type, kind, name, source_id, target_id, level)
                select 1, 'LEAD', 'OWNER', 'EMEA to partners', s.id, t.id, 'READ'
                from grantee s join role r on r.id = s.role_id and r.name = 'EMEA' and s.kind = 'ROLE_AND_BELOW',
                    grantee t where t.group_id = 1
            """;

    private ExplanationFixture office;

    @BeforeEach
    void open() {
        office = new ExplanationFixture();
    }

    @AfterEach
    void leave() {
        office.close();
    }

    private Explanation victorAsks(String person, AccessLevel wanted) {
        return office.as("victor", service -> service.explain(LEAD, office.id(person), wanted));
    }

    @Test
    void the_chain_names_the_owner_and_the_places_between() {
        Explanation why = victorAsks("victor", READ);
        assertThat(why.level()).isEqualTo(FULL);
        assertThat(why.grants()).singleElement().satisfies(grant -> {
            assertThat(grant.clause()).isEqualTo(Clause.HIERARCHY);
            assertThat(grant.decisive()).isTrue();
            assertThat(grant.chain())
                    .containsExactly(
                            Phrase.of(Kind.OWNS, "lena"),
                            Phrase.of(Kind.ABOVE, "victor", "lena", new Line(List.of("EMEA", "DACH", "Munich"))));
        });
        assertThat(why.obstacles()).isEmpty();
        assertThat(why.proposals()).isEmpty();
    }

    @Test
    void a_rule_names_both_sides_and_the_way_through_nested_groups() {
        office.run(RULE);
        office.run("insert into public_group_member (group_id, grantee_id, grantee_kind) values (2, #graham, 'USER')");
        Explanation why = victorAsks("graham", READ);
        assertThat(why.level()).isEqualTo(READ);
        assertThat(why.grants().get(0).chain())
                .containsExactly(
                        Phrase.of(
                                Kind.OWNER_RULE,
                                "EMEA to partners",
                                "lena",
                                new Named(GranteeKind.ROLE_AND_BELOW, "EMEA"),
                                new Named(GranteeKind.GROUP, "Partner desk")),
                        Phrase.of(Kind.IN, "graham", new Named(GranteeKind.GROUP, "Inner desk")),
                        Phrase.of(
                                Kind.LISTED,
                                new Named(GranteeKind.GROUP, "Inner desk"),
                                new Named(GranteeKind.GROUP, "Partner desk")));
    }

    @Test
    void a_share_is_told_with_its_reason_and_its_end() {
        office.run("""
                insert into record_share (record_type, record_id, grantee_id, level, reason, expires_at, shared_by)
                values ('LEAD', 900, #graham, 'EDIT', 'holiday', now() + interval '1 day', @lena)""");
        Explanation why = victorAsks("graham", READ);
        assertThat(why.level()).isEqualTo(EDIT);
        assertThat(why.grants().get(0).clause()).isEqualTo(Clause.SHARE);
        assertThat(why.grants().get(0).chain())
                .extracting(Phrase::kind)
                .containsExactly(Kind.SHARED, Kind.SHARED_BECAUSE, Kind.SHARED_UNTIL, Kind.IS_HIMSELF);
    }

    @Test
    void a_missing_permission_caps_and_is_the_one_thing_to_change() {
        office.run("delete from permission_set_permission where permission = 'LEAD_EDIT'");
        Explanation why = victorAsks("martina", EDIT);
        assertThat(why.level()).isEqualTo(READ);
        assertThat(why.grants().get(0).given()).isEqualTo(FULL);
        assertThat(why.caps()).containsExactly(Phrase.of(Kind.ONLY_READS, "martina", "LEAD_EDIT"));
        assertThat(why.obstacles()).isEqualTo(why.caps());
        assertThat(why.proposals())
                .containsExactly(new Proposal(List.of(Phrase.of(Kind.GIVE, "martina", "LEAD_EDIT")), FULL));
    }

    @Test
    void a_converted_lead_cannot_be_opened_beyond_reading() {
        office.run("update lead set status = 'CONVERTED', converted_at = now()");
        Explanation why = victorAsks("martina", EDIT);
        assertThat(why.level()).isEqualTo(READ);
        assertThat(why.caps()).containsExactly(Phrase.of(Kind.CONVERTED));
        assertThat(why.proposals()).isEmpty();
    }

    @Test
    void why_not_names_the_layer_and_the_smallest_change_first() {
        Explanation why = victorAsks("graham", READ);
        assertThat(why.level()).isEqualTo(NONE);
        assertThat(why.obstacles()).extracting(Phrase::kind).containsExactly(Kind.DEFAULT_TOO_LOW, Kind.NOT_ABOVE);
        assertThat(why.obstacles()).contains(Phrase.of(Kind.NOT_ABOVE, "graham", "UK", "lena", "Munich"));
        assertThat(why.proposals())
                .extracting(Proposal::changes)
                .containsExactly(
                        List.of(Phrase.of(Kind.SHARE_WITH, "graham", READ)),
                        List.of(Phrase.of(Kind.PLACE_IN, "graham", "DACH", "lena")),
                        List.of(Phrase.of(Kind.GIVE, "graham", "LEAD_VIEW_ALL")));
    }

    @Test
    void what_stands_before_every_grant_has_to_go_first() {
        office.run("update crm_user set active = false where user_name = 'martina'");
        Explanation why = victorAsks("martina", READ);
        assertThat(why.obstacles()).containsExactly(Phrase.of(Kind.INACTIVE, "martina"));
        assertThat(why.proposals()).containsExactly(new Proposal(List.of(Phrase.of(Kind.ACTIVATE, "martina")), FULL));
    }

    @Test
    void every_proposal_comes_true() {
        office.run(RULE);
        List<Proposal> proposals = victorAsks("graham", READ).proposals();
        assertThat(proposals).hasSize(4);
        for (Proposal proposal : proposals) {
            try (ExplanationFixture trial = new ExplanationFixture()) {
                trial.run(RULE);
                trial.run(toDo(proposal.changes().get(0)));
                assertThat(level(trial, "graham")).as("%s", proposal).isEqualTo(proposal.level());
            }
        }
    }

    private static String toDo(Phrase change) {
        return switch (change.kind()) {
            case SHARE_WITH ->
                "insert into record_share (record_type, record_id, grantee_id, level, reason, shared_by)"
                        + " values ('LEAD', 900, #graham, 'READ', 'r', @lena)";
            case ADD_TO ->
                "insert into public_group_member (group_id, grantee_id, grantee_kind) values (1, #graham, 'USER')";
            case PLACE_IN ->
                "update crm_user set role_id = (select id from role where name = 'DACH') where user_name = 'graham'";
            case GIVE ->
                "insert into permission_set_permission select permission_set_id, 'LEAD_VIEW_ALL'"
                        + " from user_permission_set where user_id = @graham";
            default -> throw new AssertionError(change);
        };
    }

    private static AccessLevel level(ExplanationFixture office, String person) {
        return office.database()
                .call(entities ->
                        new House(entities, person).access().level(new Viewer(office.id(person), person), LEAD));
    }

    @Test
    void a_child_is_named_only_to_those_who_may_read_it() {
        long account = office.selling("graham", desk -> desk.company("Nordlicht"));
        office.selling("graham", desk -> desk.sale(account, "Secret deal"));
        office.run("update opportunity set owner_id = @lena");
        RecordRef ref = new RecordRef(RecordType.ACCOUNT, account);
        int lena = office.id("lena");
        assertThat(chain(office.as("victor", service -> service.explain(ref, lena, READ))))
                .contains(
                        Phrase.of(Kind.THROUGH_NAMED_CHILD, RecordType.OPPORTUNITY, "Secret deal"),
                        Phrase.of(Kind.CHILD_OWNER, "lena"));
        assertThat(chain(office.as("sharon", service -> service.explain(ref, lena, READ))))
                .contains(Phrase.of(Kind.THROUGH_CHILD, RecordType.OPPORTUNITY), Phrase.of(Kind.CHILD_OWNER, "lena"));
    }

    private static List<Phrase> chain(Explanation why) {
        return why.grants().get(0).chain();
    }
}
