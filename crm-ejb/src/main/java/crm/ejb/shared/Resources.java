package crm.ejb.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** What the container gives, for constructors to ask for. */
@ApplicationScoped
public class Resources {
    @Produces
    @PersistenceContext(unitName = "crm")
    @SuppressWarnings("UnusedVariable") // the container reads it
    private EntityManager entities;

    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
