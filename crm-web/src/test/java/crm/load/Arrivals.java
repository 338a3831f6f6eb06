package crm.load;

import crm.bench.BenchDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Requests that come at a fixed rate, whether the ones before are answered or not. The time of each begins when it should
 * have been sent, so that nobody who had to wait in line is forgotten.
 */
final class Arrivals {
    private static final int WORKERS = 64;

    private final List<Visitor> visitors;
    private final BenchDatabase database;
    private final int rate;
    private final Duration lasting;
    private final AtomicInteger failed = new AtomicInteger();

    Arrivals(List<Visitor> visitors, BenchDatabase database, int rate, Duration lasting) {
        this.visitors = visitors;
        this.database = database;
        this.rate = rate;
        this.lasting = lasting;
    }

    Times of(Question question) throws InterruptedException {
        Times times = new Times();
        ScheduledExecutorService workers = Executors.newScheduledThreadPool(WORKERS);
        long begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
        long count = rate * lasting.toSeconds();
        for (int i = 0; i < count; i++) {
            Visitor visitor = visitors.get(i % visitors.size());
            long due = begin + i * TimeUnit.SECONDS.toNanos(1) / rate;
            workers.schedule(() -> ask(visitor, question, due, times), due - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
        workers.shutdown();
        if (!workers.awaitTermination(lasting.toSeconds() * 4, TimeUnit.SECONDS)) {
            workers.shutdownNow();
            failed.addAndGet((int) count - times.size() - failed.get());
        }
        return times;
    }

    /** How many got no answer, or another than the page. */
    int failed() {
        return failed.get();
    }

    private void ask(Visitor visitor, Question question, long due, Times times) {
        try {
            Visitor.Seen seen = visitor.ask(question, database);
            times.add(System.nanoTime() - due - seen.before());
        } catch (RuntimeException e) {
            failed.incrementAndGet();
        }
    }
}
