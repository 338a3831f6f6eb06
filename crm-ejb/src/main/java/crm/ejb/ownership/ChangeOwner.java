package crm.ejb.ownership;

/**
 * Give a record to another owner.
 *
 * @param version the version the caller has read
 * @param keepShares whether the manual shares of the record stay; otherwise they end with the change (clause C7)
 */
public record ChangeOwner(long id, int version, int newOwnerId, boolean keepShares) {
    /** A change of owner with which the manual shares end. */
    public ChangeOwner(long id, int version, int newOwnerId) {
        this(id, version, newOwnerId, false);
    }
}
