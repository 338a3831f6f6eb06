package crm.domain.lead;

/** Who took the first step: the person (inbound) or we (outbound). */
public enum Channel {
    INBOUND,
    OUTBOUND
}
