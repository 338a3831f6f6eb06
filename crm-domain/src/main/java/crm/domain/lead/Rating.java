package crm.domain.lead;

/** How promising a human thinks a lead is. */
public enum Rating {
    HOT,
    WARM,
    COLD
}
