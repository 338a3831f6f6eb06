package crm.ejb.routing;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.directory.GranteeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TakingTurnsAtOnceTest {
    private static final int THREADS = 32;
    private static final int EACH = 3;

    private final RoutingFixture house = new RoutingFixture();

    @AfterEach
    void drop() {
        house.close();
    }

    @Test
    void of_ninety_six_leads_captured_by_thirty_two_at_once_nobody_has_more_than_one_more_than_another()
            throws Exception {
        house.change("insert into user_permission_set select u.id, s.id from crm_user u, permission_set s"
                + " where u.user_name = 'idle' and s.name = 'Worker'");
        house.rule("All", null, house.grantee(GranteeKind.ROLE, "Desk"), null);

        atOnce(() -> house.owner("DE"));

        assertThat(house.ask("select count(*) from lead group by owner_id")).containsExactly("32", "32", "32");
    }

    @Test
    void nobody_gets_more_than_he_may_have_open() throws Exception {
        house.rule("All", null, house.grantee(GranteeKind.ROLE, "Desk"), 20);

        atOnce(() -> house.owner("DE"));

        assertThat(house.ask("select u.user_name || ' ' || count(*) from lead l join crm_user u on u.id = l.owner_id"
                        + " group by u.user_name order by u.user_name"))
                .containsExactly("anna 20", "ben 20", "cora 56");
    }

    private static void atOnce(Callable<String> work) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService many = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                all.add(many.submit(() -> {
                    go.await();
                    for (int j = 0; j < EACH; j++) {
                        work.call();
                    }
                    return null;
                }));
            }
            go.countDown();
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            many.shutdownNow();
        }
    }
}
