package crm.domain.explanation;

/** The clause of record access a grant follows from; of two that give the same, the earlier one is told first. */
public enum Clause {
    /** C1: he owns the record. */
    OWNER("C1"),
    /** C3: he is above the owner. */
    HIERARCHY("C3"),
    /** C14: he is a member of the queue that owns the lead, or above one. */
    QUEUE("C14"),
    /** C8: he is in a team, or above somebody who is. */
    TEAM("C8"),
    /** C7: it is shared with him by hand. */
    SHARE("C7"),
    /** C5: a rule opens the owner's records to him. */
    OWNER_RULE("C5"),
    /** C6: a rule opens records with such values to him. */
    CRITERIA_RULE("C6"),
    /** C10: he owns the account, or is above its owner. */
    ACCOUNT_OWNER("C10"),
    /** C9: he reaches a contact or an opportunity of the account. */
    CHILD("C9"),
    /** C2: everybody has as much. */
    DEFAULT("C2"),
    /** C11: his permissions open all records. */
    ALL("C11");

    private final String number;

    Clause(String number) {
        this.number = number;
    }

    /** The number the clause has in the documentation of record access. */
    public String number() {
        return number;
    }
}
