package crm.domain.directory;

import crm.domain.access.Permission;
import crm.domain.shared.ConflictException;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import crm.domain.shared.Text;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.Set;
import java.util.TreeSet;

/** A named bundle of functions that administrators hand to users. */
@Entity
public class PermissionSet {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "permission_set_seq")
    @SequenceGenerator(name = "permission_set_seq", sequenceName = "permission_set_seq", allocationSize = 1)
    private Integer id;

    @Version
    private int version;

    private String name;
    private String description;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "permission_set_permission", joinColumns = @JoinColumn(name = "permission_set_id"))
    @Column(name = "permission")
    private Set<String> permissions = new TreeSet<>();

    protected PermissionSet() {}

    public PermissionSet(String name, String description, Set<String> permissions) {
        change(name, description, permissions);
    }

    /** Replaces name, description and permissions. */
    public final void change(String newName, String newDescription, Set<String> newPermissions) {
        String cleaned = Text.line(newName);
        if (cleaned == null || cleaned.length() > 80) {
            throw new InvalidException(Problem.of("name", "problem.length", 1, 80));
        }
        if (!Permission.ALL.containsAll(newPermissions)) {
            throw new InvalidException(Problem.of("permissions", "problem.choice"));
        }
        name = cleaned;
        description = Text.clean(newDescription);
        permissions.retainAll(newPermissions);
        permissions.addAll(newPermissions);
    }

    /** @throws ConflictException if it changed since the caller read it */
    public void requireVersion(int readVersion) {
        if (version != readVersion) {
            throw new ConflictException("permissionSet/" + id);
        }
    }

    public Integer id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    public Set<String> permissions() {
        return Set.copyOf(permissions);
    }
}
