package crm.ejb.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The cheapest answers the database can give. */
@ApplicationScoped
public class Answers {
    @PersistenceContext(unitName = "crm")
    private EntityManager entities;

    /** One, if the database answers at all. */
    public int one() {
        return (int) entities.createNativeQuery("select 1").getSingleResult();
    }
}
