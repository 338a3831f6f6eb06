package crm.domain.broken;

import jakarta.persistence.Entity;

@Entity
class EmptyConstructorSin {
    public EmptyConstructorSin() {}
}
