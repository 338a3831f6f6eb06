package crm.domain.opportunity;

/** What kind of business is at stake. */
public enum OpportunityType {
    NEW_BUSINESS,
    EXISTING_BUSINESS,
    RENEWAL
}
