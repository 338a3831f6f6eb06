package crm.demo;

/** The role tree, five levels deep. Nobody is director of the Americas at present: that level is empty. */
enum Place {
    CHIEF("Chief Executive", null),
    SALES("Vice President Sales", CHIEF),
    EMEA("Sales Director EMEA", SALES),
    AMERICAS("Sales Director Americas", SALES),
    DACH("Sales Manager DACH", EMEA),
    UK_NORDICS("Sales Manager UK & Nordics", EMEA),
    US_EAST("Sales Manager US East", AMERICAS),
    US_WEST("Sales Manager US West", AMERICAS),
    SDR_DACH("Sales Development DACH", DACH),
    AE_DACH("Account Executives DACH", DACH),
    SDR_UK_NORDICS("Sales Development UK & Nordics", UK_NORDICS),
    AE_UK_NORDICS("Account Executives UK & Nordics", UK_NORDICS),
    SDR_US_EAST("Sales Development US East", US_EAST),
    AE_US_EAST("Account Executives US East", US_EAST),
    SDR_US_WEST("Sales Development US West", US_WEST),
    AE_US_WEST("Account Executives US West", US_WEST),
    MARKETING("Vice President Marketing", CHIEF),
    DEMAND("Demand Generation", MARKETING),
    EVENTS("Events and Partners", MARKETING);

    private final String roleName;
    private final Place above;

    Place(String roleName, Place above) {
        this.roleName = roleName;
        this.above = above;
    }

    String roleName() {
        return roleName;
    }

    /** The identity its role is stored under. */
    int roleId() {
        return ordinal() + 1;
    }

    Integer aboveId() {
        return above == null ? null : above.roleId();
    }
}
