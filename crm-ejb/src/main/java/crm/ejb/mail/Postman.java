package crm.ejb.mail;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Sends what is due on this node, every few seconds; without a server to send by, everything waits. */
@ApplicationScoped
public class Postman {
    private static final System.Logger LOG = System.getLogger(Postman.class.getName());
    private static final int SECONDS = 5;

    @Resource
    private ManagedScheduledExecutorService executor;

    private final Optional<MailServer> server;
    private Deliveries deliveries;
    private Future<?> round;

    protected Postman() {
        this.server = Optional.empty();
    }

    @Inject
    public Postman(Deliveries deliveries) {
        this(deliveries, MailServer.of(System.getenv()));
    }

    Postman(Deliveries deliveries, Optional<MailServer> server) {
        this.deliveries = deliveries;
        this.server = server;
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        if (server.isPresent()) {
            round = executor.scheduleWithFixedDelay(this::deliver, SECONDS, SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Sends everything that is due. */
    void deliver() {
        try {
            Optional<Letters.Taken> next = deliveries.take();
            while (next.isPresent()) {
                send(next.get());
                next = deliveries.take();
            }
        } catch (RuntimeException unreachable) {
            LOG.log(System.Logger.Level.WARNING, "Mail cannot be sent now", unreachable);
        }
    }

    private void send(Letters.Taken taken) {
        try {
            server.orElseThrow().send(taken.id(), taken.letter());
            deliveries.sent(taken);
        } catch (MessagingException refused) {
            deliveries.failed(taken, String.valueOf(refused.getMessage()));
        }
    }

    @PreDestroy
    void end() {
        if (round != null) {
            round.cancel(false);
        }
    }
}
