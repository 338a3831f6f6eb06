package crm.domain.broken;

import jakarta.persistence.Entity;

@Entity
class SetterSin {
    private String status;

    protected SetterSin() {}

    public void setStatus(String status) {
        this.status = status;
    }
}
