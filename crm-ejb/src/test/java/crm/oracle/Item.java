package crm.oracle;

/**
 * A record, reduced to what decides its access.
 *
 * @param owner the owning user, or the owning queue of a lead
 * @param account the account of a contact or opportunity, null for leads and accounts
 * @param person whether it is a person account, which has no contacts
 * @param converted whether it is a converted lead
 * @param deleted whether it lies in the recycle bin
 * @param content what criteria rules ask for
 */
public record Item(
        Kind kind,
        long id,
        int owner,
        Long account,
        boolean person,
        boolean converted,
        boolean deleted,
        Content content) {
    public Item {
        if (kind.isChild() != (account != null)) {
            throw new IllegalArgumentException(kind + " " + id + ": a child, and only a child, has an account");
        }
        if (person && kind != Kind.ACCOUNT || converted && kind != Kind.LEAD) {
            throw new IllegalArgumentException(kind + " " + id + ": this state belongs to another type");
        }
    }

    /** A record without content. */
    public Item(Kind kind, long id, int owner, Long account, boolean person, boolean converted, boolean deleted) {
        this(kind, id, owner, account, person, converted, deleted, Content.EMPTY);
    }

    public static Item lead(long id, int owner) {
        return new Item(Kind.LEAD, id, owner, null, false, false, false);
    }

    public static Item account(long id, int owner) {
        return new Item(Kind.ACCOUNT, id, owner, null, false, false, false);
    }

    public static Item personAccount(long id, int owner) {
        return new Item(Kind.ACCOUNT, id, owner, null, true, false, false);
    }

    public static Item contact(long id, int owner, long account) {
        return new Item(Kind.CONTACT, id, owner, account, false, false, false);
    }

    public static Item opportunity(long id, int owner, long account) {
        return new Item(Kind.OPPORTUNITY, id, owner, account, false, false, false);
    }

    public Item ownedBy(int now) {
        return new Item(kind, id, now, account, person, converted, deleted, content);
    }

    public Item under(long now) {
        return new Item(kind, id, owner, now, person, converted, deleted, content);
    }

    public Item withConverted(boolean now) {
        return new Item(kind, id, owner, account, person, now, deleted, content);
    }

    public Item withDeleted(boolean now) {
        return new Item(kind, id, owner, account, person, converted, now, content);
    }

    public Item with(Content now) {
        return new Item(kind, id, owner, account, person, converted, deleted, now);
    }

    /** Whether this contact or opportunity belongs to that account. */
    public boolean belongsTo(Item other) {
        return other.kind == Kind.ACCOUNT && account != null && account == other.id;
    }
}
