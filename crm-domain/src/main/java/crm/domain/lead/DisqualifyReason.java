package crm.domain.lead;

/** Why nothing comes of a lead, for now or for good. */
public enum DisqualifyReason {
    NO_INTEREST,
    NO_BUDGET,
    BAD_TIMING,
    NOT_REACHED,
    COMPETITOR,
    NO_FIT,
    INVALID,
    OTHER
}
