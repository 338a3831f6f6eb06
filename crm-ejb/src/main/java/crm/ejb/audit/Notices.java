package crm.ejb.audit;

import crm.ejb.shared.Noticed;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * What was noticed on this node and is not written yet. Noticing costs the one who is refused no statement; a node that
 * is killed loses what it noticed in the last {@link #SECONDS} seconds.
 */
@ApplicationScoped
public class Notices {
    private static final System.Logger LOG = System.getLogger(Notices.class.getName());
    private static final int SECONDS = 2;

    @Resource
    private ManagedScheduledExecutorService executor;

    private final NoticeLimit limit = new NoticeLimit();
    private Map<Noticed, Integer> gathered = new HashMap<>();
    private KeptNotices kept;
    private Future<?> writing;

    protected Notices() {}

    @Inject
    public Notices(KeptNotices kept) {
        this.kept = kept;
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        writing = executor.scheduleWithFixedDelay(this::write, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** Gathers what is to be kept. */
    public synchronized void notice(@Observes Noticed notice) {
        long minute = TimeUnit.NANOSECONDS.toMinutes(System.nanoTime());
        gathered.merge(limit.within(notice, minute), 1, Integer::sum);
    }

    /** Writes what was gathered; what cannot be written now is written later. */
    public void write() {
        Map<Noticed, Integer> now = taken();
        if (now.isEmpty()) {
            return;
        }
        try {
            kept.add(now);
        } catch (RuntimeException unreachable) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "What was noticed cannot be written to the audit trail now",
                    unreachable);
            putBack(now);
        }
    }

    private synchronized Map<Noticed, Integer> taken() {
        Map<Noticed, Integer> now = gathered;
        gathered = new HashMap<>();
        return now;
    }

    /** While the database is away nothing grows without bound: beyond the limit of a minute, the oldest is kept. */
    private synchronized void putBack(Map<Noticed, Integer> before) {
        gathered.keySet().removeIf(notice -> !before.containsKey(notice) && before.size() >= NoticeLimit.IN_ALL);
        before.forEach((notice, times) -> gathered.merge(notice, times, Integer::sum));
    }

    @PreDestroy
    void end() {
        if (writing != null) {
            writing.cancel(false);
        }
        write();
    }
}
