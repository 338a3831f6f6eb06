package crm.bench;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

/** What went wrong in another thread. */
final class Failure {
    private final AtomicReference<Throwable> first = new AtomicReference<>();

    /** Work of another thread that may fail. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    void watch(Work work) {
        try {
            work.run();
        } catch (Exception | Error e) {
            first.compareAndSet(null, e);
        }
    }

    /** Throws what went wrong, if something did. */
    void orNothing() {
        if (first.get() != null) {
            throw new IllegalStateException(first.get());
        }
    }

    static <T> T orFail(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
