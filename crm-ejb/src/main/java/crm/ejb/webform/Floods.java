package crm.ejb.webform;

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

/** Counts on this node what is not kept, and writes the counts every few seconds: a flood costs no statement each. */
@ApplicationScoped
public class Floods {
    private static final System.Logger LOG = System.getLogger(Floods.class.getName());
    private static final int SECONDS = 3;

    @Resource
    private ManagedScheduledExecutorService executor;

    private Map<Integer, Integer> gathered = new HashMap<>();
    private FloodCounts counts;
    private Future<?> writing;

    protected Floods() {}

    @Inject
    public Floods(FloodCounts counts) {
        this.counts = counts;
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        writing = executor.scheduleWithFixedDelay(this::write, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** Counts one more that is not kept. */
    public synchronized void count(int formId) {
        gathered.merge(formId, 1, Integer::sum);
    }

    /** Writes what was counted; what cannot be written now is written later. */
    public void write() {
        Map<Integer, Integer> now = taken();
        if (now.isEmpty()) {
            return;
        }
        try {
            counts.add(now);
        } catch (RuntimeException unreachable) {
            LOG.log(System.Logger.Level.WARNING, "Counts of web forms cannot be written now", unreachable);
            putBack(now);
        }
    }

    private synchronized Map<Integer, Integer> taken() {
        Map<Integer, Integer> now = gathered;
        gathered = new HashMap<>();
        return now;
    }

    private synchronized void putBack(Map<Integer, Integer> before) {
        before.forEach((form, times) -> gathered.merge(form, times, Integer::sum));
    }

    @PreDestroy
    void end() {
        if (writing != null) {
            writing.cancel(false);
        }
        write();
    }
}
