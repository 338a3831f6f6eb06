package crm.domain.opportunity;

/** The part a contact plays in a sale. */
public enum ContactRole {
    DECISION_MAKER,
    ECONOMIC_BUYER,
    INFLUENCER,
    EVALUATOR,
    CHAMPION,
    USER,
    OTHER
}
