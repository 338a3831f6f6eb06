package crm.ejb.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.shared.BusyException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ManySigningInAtOnceTest {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);

    @AfterEach
    void nobodyIsLeftWaiting() {
        done.countDown();
    }

    @Test
    void who_finds_no_place_in_time_is_told_that_it_is_busy() throws Exception {
        PasswordChecks checks = new PasswordChecks(1, 5, Duration.ofMillis(50));
        occupy(checks);

        assertThatThrownBy(() -> checks.inTurn(() -> true)).isInstanceOf(BusyException.class);
    }

    @Test
    void where_enough_wait_already_nobody_waits_in_vain() throws Exception {
        PasswordChecks checks = new PasswordChecks(1, 0, Duration.ofHours(1));
        occupy(checks);

        assertThatThrownBy(() -> checks.inTurn(() -> true)).isInstanceOf(BusyException.class);
    }

    @Test
    void a_place_that_becomes_free_is_taken_even_after_a_check_that_failed() throws Exception {
        PasswordChecks checks = new PasswordChecks(1, 5, Duration.ofSeconds(20));
        assertThatThrownBy(() -> checks.inTurn(() -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        CompletableFuture<Boolean> first = occupy(checks);
        CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(() -> checks.inTurn(() -> true));
        done.countDown();

        assertThat(first.get(20, TimeUnit.SECONDS)).isTrue();
        assertThat(second.get(20, TimeUnit.SECONDS)).isTrue();
    }

    private CompletableFuture<Boolean> occupy(PasswordChecks checks) throws InterruptedException {
        CompletableFuture<Boolean> check = CompletableFuture.supplyAsync(() -> checks.inTurn(this::untilDone));
        begun.await();
        return check;
    }

    private boolean untilDone() {
        begun.countDown();
        try {
            return done.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
