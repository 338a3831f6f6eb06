package crm.domain.shared;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;

/** What every record of the access model has: an identity, exactly one owner, and a life from creation to deletion. */
@MappedSuperclass
@SuppressWarnings("UnusedVariable") // some columns are written for queries alone
public abstract class OwnedRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
    @SequenceGenerator(name = "record_seq", sequenceName = "record_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    private int ownerId;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private Integer createdBy;

    private Instant updatedAt;
    private Integer updatedBy;
    private Instant deletedAt;
    private Integer deletedBy;

    protected OwnedRecord() {}

    protected OwnedRecord(int ownerId, Stamp stamp) {
        this.ownerId = ownerId;
        this.createdAt = stamp.at();
        this.createdBy = stamp.author();
        touch(stamp);
    }

    /** The type of this record. */
    public abstract RecordType type();

    /** Names this record; only after it was stored. */
    public RecordRef ref() {
        return new RecordRef(type(), id);
    }

    /** The identity, or null before the record was stored. */
    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public int ownerId() {
        return ownerId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** Who changed it last, or null if it was the system. */
    public Integer updatedBy() {
        return updatedBy;
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    /** Gives the record to another owner. */
    public void transferTo(int newOwnerId, Stamp stamp) {
        ownerId = newOwnerId;
        touch(stamp);
    }

    /** Moves the record to the recycle bin. Deleting twice changes nothing. */
    public void delete(Stamp stamp) {
        if (deletedAt == null) {
            deletedAt = stamp.at();
            deletedBy = stamp.userId();
            touch(stamp);
        }
    }

    /** Takes the record back from the recycle bin. */
    public void restore(Stamp stamp) {
        deletedAt = null;
        deletedBy = null;
        touch(stamp);
    }

    /**
     * Refuses to go on if the record changed since the caller read it.
     *
     * @throws ConflictException if {@code readVersion} is not the present version
     */
    public void requireVersion(int readVersion) {
        if (version != readVersion) {
            throw new ConflictException(ref());
        }
    }

    protected final void touch(Stamp stamp) {
        updatedAt = stamp.at();
        updatedBy = stamp.author();
    }
}
