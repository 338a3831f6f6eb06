package crm.oracle;

/** C2: what everybody has on the records of a type. */
public enum DefaultAccess {
    PRIVATE(Level.NONE),
    PUBLIC_READ(Level.READ),
    PUBLIC_EDIT(Level.EDIT),
    PUBLIC_EDIT_TRANSFER(Level.TRANSFER),
    CONTROLLED_BY_ACCOUNT(Level.NONE);

    private final Level granted;

    DefaultAccess(Level granted) {
        this.granted = granted;
    }

    public Level granted() {
        return granted;
    }

    /** Whether the type can have this default at all, whatever the other types have. */
    public boolean suits(Kind kind) {
        return switch (this) {
            case PRIVATE, PUBLIC_READ, PUBLIC_EDIT -> true;
            case PUBLIC_EDIT_TRANSFER -> kind == Kind.LEAD;
            case CONTROLLED_BY_ACCOUNT -> kind == Kind.CONTACT;
        };
    }
}
