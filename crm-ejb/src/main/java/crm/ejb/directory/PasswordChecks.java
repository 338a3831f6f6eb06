package crm.ejb.directory;

import crm.domain.shared.BusyException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets few passwords be checked at once: each check costs a core, and more than there are cores would only starve the
 * pages. Those who wait hold a thread of the server, so they are few as well, and do not wait for long.
 */
final class PasswordChecks {
    private final Semaphore places;
    private final int waiting;
    private final Duration patience;

    /**
     * @param places checks at once
     * @param waiting how many may wait for a place
     * @param patience how long they wait at most
     */
    PasswordChecks(int places, int waiting, Duration patience) {
        this.places = new Semaphore(places, true);
        this.waiting = waiting;
        this.patience = patience;
    }

    static PasswordChecks forThisMachine() {
        int cores = Runtime.getRuntime().availableProcessors();
        return new PasswordChecks(cores, 8 * cores, Duration.ofSeconds(3));
    }

    /** @throws BusyException if there is no place, or none in time; the check has not begun then */
    <T> T inTurn(Supplier<T> check) {
        if (!enter()) {
            throw new BusyException("password checks");
        }
        try {
            return check.get();
        } finally {
            places.release();
        }
    }

    private boolean enter() {
        try {
            boolean atOnce = places.tryAcquire(0, TimeUnit.MILLISECONDS);
            boolean mayWait = places.getQueueLength() < waiting;
            return atOnce || (mayWait && places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException shutdown) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
