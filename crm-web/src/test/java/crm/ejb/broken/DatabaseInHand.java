package crm.ejb.broken;

import jakarta.persistence.EntityManager;

class DatabaseInHand {
    EntityManager database;
}
