package crm.ejb.transfer;

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

/** Runs jobs of this node in the background: those that are started here, and those another node has left behind. */
@ApplicationScoped
public class ImportRunner {
    private static final System.Logger LOG = System.getLogger(ImportRunner.class.getName());
    private static final int SECONDS_BETWEEN_LOOKS = 20;

    @Resource
    private ManagedScheduledExecutorService executor;

    private ImportBatches batches;
    private Future<?> look;

    protected ImportRunner() {}

    @Inject
    public ImportRunner(ImportBatches batches) {
        this.batches = batches;
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        look = executor.scheduleWithFixedDelay(
                this::takeUp, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    /** Starts a job as soon as the transaction that lets it run is committed. */
    void run(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportStarted started) {
        executor.execute(() -> ImportRun.of(started.jobId(), batches).run());
    }

    private void takeUp() {
        try {
            batches.abandoned().forEach(job -> ImportRun.of(job, batches).run());
        } catch (RuntimeException unreachable) {
            LOG.log(System.Logger.Level.WARNING, "Imports left behind cannot be taken up now", unreachable);
        }
    }

    @PreDestroy
    void end() {
        if (look != null) {
            look.cancel(false);
        }
    }
}
