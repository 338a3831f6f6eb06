package crm.domain.conversion;

/** Why an account or contact is taken for the lead's, with its weight in points of a hundred. */
public enum MatchReason {
    SAME_NAME(55),
    SIMILAR_NAME(30),
    SAME_WEB_DOMAIN(45),
    SAME_PHONE(25),
    SAME_EMAIL(70),
    /** The account has a contact with the lead's e-mail address. */
    KNOWN_EMAIL(60);

    private final int points;

    MatchReason(int points) {
        this.points = points;
    }

    public int points() {
        return points;
    }
}
