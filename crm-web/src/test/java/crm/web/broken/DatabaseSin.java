package crm.web.broken;

import jakarta.persistence.EntityManager;

class DatabaseSin {
    EntityManager database;
}
