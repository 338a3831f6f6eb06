package crm.ejb.activity;

import java.util.List;

/** Leads did something, or we did something with them, that may bring points; told in the transaction that stored it. */
public record LeadsActed(List<Long> leadIds) {
    public LeadsActed {
        leadIds = List.copyOf(leadIds);
    }

    public static LeadsActed one(long leadId) {
        return new LeadsActed(List.of(leadId));
    }
}
