package crm.ejb.scoring;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Sums up in the background of this node: all leads after the rules have changed, and those whose points have faded. */
@ApplicationScoped
public class ScoringRunner {
    private static final System.Logger LOG = System.getLogger(ScoringRunner.class.getName());
    private static final int SECONDS_BETWEEN_LOOKS = 60;

    @Resource
    private ManagedScheduledExecutorService executor;

    private ScoringBatches batches;
    private Future<?> look;

    protected ScoringRunner() {}

    @Inject
    public ScoringRunner(ScoringBatches batches) {
        this.batches = batches;
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        look = executor.scheduleWithFixedDelay(
                this::sumUp, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    /** Begins at once. */
    void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) ScoringStarted started) {
        executor.execute(this::sumUp);
    }

    private void sumUp() {
        try {
            boolean more = true;
            while (more && !Thread.currentThread().isInterrupted()) {
                more = batches.next();
            }
        } catch (RuntimeException failed) {
            LOG.log(System.Logger.Level.WARNING, "Scores cannot be summed up now", failed);
        }
    }

    @PreDestroy
    void end() {
        if (look != null) {
            look.cancel(true);
        }
    }
}
