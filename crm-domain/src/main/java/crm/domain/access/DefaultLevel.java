package crm.domain.access;

import crm.domain.shared.RecordType;

/** What everybody with the function permission has on every record of a type (clause C2). */
public enum DefaultLevel {
    PRIVATE(AccessLevel.NONE),
    PUBLIC_READ(AccessLevel.READ),
    PUBLIC_EDIT(AccessLevel.EDIT),
    PUBLIC_EDIT_TRANSFER(AccessLevel.TRANSFER),
    CONTROLLED_BY_ACCOUNT(AccessLevel.NONE);

    private final AccessLevel level;

    DefaultLevel(AccessLevel level) {
        this.level = level;
    }

    /** The level granted to everybody by this default. */
    public AccessLevel level() {
        return level;
    }

    /** Whether the type may have this default at all; how types depend on each other is {@link AccessDefaults}' matter. */
    public boolean fits(RecordType type) {
        return switch (this) {
            case PUBLIC_EDIT_TRANSFER -> type == RecordType.LEAD;
            case CONTROLLED_BY_ACCOUNT -> type == RecordType.CONTACT;
            default -> true;
        };
    }
}
