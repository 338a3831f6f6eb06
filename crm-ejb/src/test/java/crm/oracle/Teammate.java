package crm.oracle;

/**
 * C8: a member of the team of an account or an opportunity.
 *
 * @param level READ or EDIT, on the record itself
 * @param contacts NONE, READ or EDIT, on the contacts of the account; NONE in an opportunity's team
 * @param opportunities the same on its opportunities
 */
public record Teammate(Kind kind, long record, int user, Level level, Level contacts, Level opportunities) {
    public static Teammate ofAccount(long account, int user, Level level, Level contacts, Level opportunities) {
        return new Teammate(Kind.ACCOUNT, account, user, level, contacts, opportunities);
    }

    public static Teammate ofOpportunity(long opportunity, int user, Level level) {
        return new Teammate(Kind.OPPORTUNITY, opportunity, user, level, Level.NONE, Level.NONE);
    }

    public boolean isOn(Item item) {
        return kind == item.kind() && record == item.id();
    }

    /** Whether the other is the same person in the same team. */
    public boolean isSameAs(Teammate other) {
        return kind == other.kind && record == other.record && user == other.user;
    }

    /** The level on the children of an account. */
    public Level onChildren(Kind child) {
        return child == Kind.CONTACT ? contacts : opportunities;
    }
}
