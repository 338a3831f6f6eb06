package crm.domain.directory;

import crm.domain.access.AccessLevel;
import crm.domain.shared.ConflictException;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import crm.domain.shared.Text;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

/**
 * A place in the hierarchy and nothing else: whoever sits above it sees what is owned below. Levels without users are
 * transparent. It also says what the owner of an account has on that account's children of other owners (clause C10).
 */
@Entity
public class Role {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "role_seq")
    @SequenceGenerator(name = "role_seq", sequenceName = "role_seq", allocationSize = 1)
    private Integer id;

    @Version
    private int version;

    private Integer parentId;
    private String name;

    @Enumerated(EnumType.STRING)
    private AccessLevel contactAccess;

    @Enumerated(EnumType.STRING)
    private AccessLevel opportunityAccess;

    protected Role() {}

    /**
     * A new role.
     *
     * @param parentId the role directly above, or null for the top
     */
    public Role(String name, Integer parentId) {
        this.parentId = parentId;
        this.contactAccess = AccessLevel.EDIT;
        this.opportunityAccess = AccessLevel.EDIT;
        rename(name);
    }

    public final void rename(String newName) {
        String cleaned = Text.line(newName);
        if (cleaned == null || cleaned.length() > 80) {
            throw new InvalidException(Problem.of("name", "problem.length", 1, 80));
        }
        name = cleaned;
    }

    /**
     * Puts this role, and all below it, under another one.
     *
     * @param newParentId the role directly above from now on, or null for the top
     * @param tree the tree as it is now
     * @throws InvalidException if the new parent is this role or lies below it
     */
    public void moveUnder(Integer newParentId, RoleTree tree) {
        if (newParentId != null && (newParentId.equals(id) || tree.isAbove(id, newParentId))) {
            throw new InvalidException(Problem.of("parentId", "directory.refused.cycle", name));
        }
        parentId = newParentId;
    }

    /** Sets what the owner of an account has on its contacts and opportunities of other owners: NONE, READ or EDIT. */
    public void openChildren(AccessLevel contacts, AccessLevel opportunities) {
        if (contacts.compareTo(AccessLevel.EDIT) > 0 || opportunities.compareTo(AccessLevel.EDIT) > 0) {
            throw new InvalidException(Problem.of("contactAccess", "directory.refused.children"));
        }
        contactAccess = contacts;
        opportunityAccess = opportunities;
    }

    /** @throws ConflictException if it changed since the caller read it */
    public void requireVersion(int readVersion) {
        if (version != readVersion) {
            throw new ConflictException("role/" + id);
        }
    }

    public Integer id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Integer parentId() {
        return parentId;
    }

    public String name() {
        return name;
    }

    public AccessLevel contactAccess() {
        return contactAccess;
    }

    public AccessLevel opportunityAccess() {
        return opportunityAccess;
    }
}
