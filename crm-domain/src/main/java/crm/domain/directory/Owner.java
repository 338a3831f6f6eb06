package crm.domain.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

/** An identity that can own records. All kinds of owner share one dense number space: the number is a bit position. */
@Entity
public class Owner {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "owner_seq")
    @SequenceGenerator(name = "owner_seq", sequenceName = "owner_seq", allocationSize = 1)
    private Integer id;

    private String kind;

    protected Owner() {}

    private Owner(String kind) {
        this.kind = kind;
    }

    /** A new identity for a user. */
    public static Owner forUser() {
        return new Owner("USER");
    }

    public Integer id() {
        return id;
    }

    public String kind() {
        return kind;
    }
}
