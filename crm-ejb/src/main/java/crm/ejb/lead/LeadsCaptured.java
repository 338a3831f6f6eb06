package crm.ejb.lead;

import java.util.List;

/** New leads were stored, by whatever way; told in the transaction that stored them. */
public record LeadsCaptured(List<Long> ids) {
    public LeadsCaptured {
        ids = List.copyOf(ids);
    }
}
