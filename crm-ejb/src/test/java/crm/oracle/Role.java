package crm.oracle;

/**
 * A place in the hierarchy, with the level its people get on the children of the accounts they own (C10).
 *
 * @param parent the role directly above, null at the top
 * @param contacts NONE, READ or EDIT
 * @param opportunities NONE, READ or EDIT
 */
public record Role(int id, Integer parent, Level contacts, Level opportunities) {
    /** As shipped: EDIT on both. */
    public static Role of(int id, Integer parent) {
        return new Role(id, parent, Level.EDIT, Level.EDIT);
    }

    public Level onChildren(Kind child) {
        return child == Kind.CONTACT ? contacts : opportunities;
    }

    public Role under(Integer above) {
        return new Role(id, above, contacts, opportunities);
    }

    public Role withChildren(Level onContacts, Level onOpportunities) {
        return new Role(id, parent, onContacts, onOpportunities);
    }
}
