package crm.domain.broken;

import jakarta.persistence.Entity;

@Entity
class OpenFieldSin {
    public String status;

    protected OpenFieldSin() {}
}
