package crm.ejb.sharing;

import static crm.domain.directory.GranteeKind.ROLE;
import static crm.domain.directory.GranteeKind.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.directory.CircleProfile;
import crm.domain.shared.DeniedException;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.Paging;
import crm.domain.shared.RecordType;
import crm.ejb.directory.Colleague;
import crm.ejb.directory.Colleagues;
import crm.ejb.directory.OwnerLookupService;
import crm.ejb.lead.LeadDetail;
import crm.ejb.lead.LeadFilter;
import crm.ejb.lead.LeadRow;
import crm.ejb.ownership.ChangeOwner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClaimingLeadsFromAQueueTest {
    private static final int AT_ONCE = 16;

    private final SharingFixture house = new SharingFixture();
    private int queue;

    @BeforeEach
    void a_queue_of_which_anna_and_dora_are_members() {
        queue = house.queues(
                "root",
                door -> door.create(
                        new CircleProfile("Inbound", null, false),
                        Set.of(house.grantee(USER, "dora"), house.grantee(ROLE, "DACH"))));
    }

    @AfterEach
    void drop() {
        house.close();
    }

    @Test
    void a_queue_is_offered_as_owner_of_leads_only_and_its_name_stands_for_the_owner() {
        long id = waiting("Wiese", 5);

        assertThat(owners(RecordType.LEAD)).contains("Inbound", "anna");
        assertThat(owners(RecordType.ACCOUNT)).doesNotContain("Inbound");
        LeadDetail lead = house.leads("anna", door -> door.view(id));
        assertThat(lead.ownerName()).isEqualTo("Inbound");
        assertThat(lead.waiting()).isTrue();
        assertThat(inQueues("anna")).extracting(LeadRow::ownerName).containsExactly("Inbound");
        assertThat(inQueues("ben")).isEmpty();
        assertThat(house.sees("ben")).isEmpty();
    }

    @Test
    void a_member_claims_a_lead_and_a_stranger_does_not_find_it() {
        long id = waiting("Wiese", 5);

        assertThatThrownBy(() -> claim("ben", id)).isInstanceOf(NotFoundException.class);
        claim("anna", id);

        LeadDetail lead = house.leads("anna", door -> door.view(id));
        assertThat(lead.ownerName()).isEqualTo("anna");
        assertThat(lead.unread()).isFalse();
        assertThat(lead.waiting()).isFalse();
        assertThat(house.sees("dora")).isEmpty();
        assertThatThrownBy(() -> claim("emil", id)).isInstanceOf(DeniedException.class);
        assertThat(house.audited()).contains("lead.claimed");
    }

    @Test
    void whoever_may_only_read_does_not_claim() {
        long id = waiting("Wiese", 5);
        house.ownerRule(
                house.grantee(crm.domain.directory.GranteeKind.QUEUE, "Inbound"),
                house.grantee(USER, "ben"),
                crm.domain.access.AccessLevel.EDIT);

        assertThatThrownBy(() -> claim("ben", id)).isInstanceOf(DeniedException.class);
    }

    @Test
    void of_sixteen_at_once_one_gets_the_lead() throws Exception {
        long id = waiting("Wiese", 5);

        List<Object> outcomes = atOnce(() -> {
            claim("dora", id);
            return id;
        });

        assertThat(outcomes).filteredOn(Long.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !(outcome instanceof Long))
                .hasOnlyElementsOfType(DeniedException.class);
    }

    @Test
    void sixteen_who_ask_for_the_next_at_once_get_sixteen_different_ones() throws Exception {
        for (int i = 0; i < AT_ONCE; i++) {
            waiting("Lead " + i, i);
        }

        List<Object> outcomes = atOnce(() -> house.leads("dora", door -> door.claimNext()));

        assertThat(outcomes).hasOnlyElementsOfType(Long.class).doesNotHaveDuplicates();
        assertThat(inQueues("dora")).isEmpty();
        assertThatThrownBy(() -> house.leads("dora", door -> door.claimNext())).isInstanceOf(DeniedException.class);
    }

    @Test
    void the_next_is_the_best_and_among_equals_the_oldest() {
        waiting("Low", 1);
        long older = waiting("Older", 9);
        waiting("Newer", 9);
        long off = waiting("Off", 99);
        house.change("update lead set status = 'DISQUALIFIED' where id = ?", off);

        long next = house.leads("anna", door -> door.claimNext());

        assertThat(next).isEqualTo(older);
    }

    @Test
    void a_queue_with_leads_is_not_deleted_and_one_without_is() {
        long id = waiting("Wiese", 5);
        assertThatThrownBy(() -> delete()).isInstanceOfSatisfying(DeniedException.class, refused -> assertThat(
                        refused.reason().key())
                .isEqualTo("sharing.refused.ownsLeads"));

        claim("anna", id);
        delete();

        assertThat(house.queues("root", QueueService::list)).isEmpty();
        assertThat(owners(RecordType.LEAD)).doesNotContain("Inbound");
    }

    private long waiting(String name, int score) {
        long id = house.lead("anna", name, null);
        house.change("update lead set score = ?, version = version + 1 where id = ?", score, id);
        house.leadsDo(
                "anna", door -> door.transfer(new ChangeOwner(id, door.view(id).version(), queue)));
        return id;
    }

    private void claim(String caller, long id) {
        house.leadsDo(caller, door -> door.claim(id));
    }

    private Void delete() {
        return house.queues("root", door -> {
            door.delete(queue, door.view(queue).version());
            return null;
        });
    }

    private List<LeadRow> inQueues(String caller) {
        LeadFilter filter = new LeadFilter(null, null, null, null, false, false, false, true, false, null);
        return house.leads(caller, door -> door.visible(filter, Paging.first(50)))
                .rows();
    }

    private List<String> owners(RecordType type) {
        return house.inside("anna", rooms -> new OwnerLookupService(new Colleagues(rooms.sql()))
                .find(type, null).stream().map(Colleague::name).toList());
    }

    private static List<Object> atOnce(Callable<Long> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(AT_ONCE);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Object>> running = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                running.add(threads.submit(() -> outcome(start, work)));
            }
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        } finally {
            threads.shutdown();
        }
    }

    private static Object outcome(CyclicBarrier start, Callable<Long> work) throws Exception {
        start.await();
        try {
            return work.call();
        } catch (RuntimeException refused) {
            return refused;
        }
    }
}
