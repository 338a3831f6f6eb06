package crm.ejb.transfer;

import crm.domain.lead.Lead;
import crm.domain.lead.LeadStatus;
import crm.domain.shared.Stamp;
import crm.ejb.lead.Leads;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The leads that lines become, captured as if by hand. */
@Dependent
public class ImportedLeads {
    private final Leads leads;
    private final Clock clock;

    @Inject
    public ImportedLeads(Leads leads, Clock clock) {
        this.leads = leads;
        this.clock = clock;
    }

    /** Captures the lines of a batch that are ready, by whoever imports. */
    void capture(ImportBatch batch, int importerId) {
        Stamp stamp = new Stamp(importerId, clock.instant().truncatedTo(ChronoUnit.MICROS));
        List<Lead> captured = new ArrayList<>();
        for (ImportBatch.Ready line : batch.ready()) {
            Lead lead = Lead.capture(line.draft().profile(), line.ownerId(), stamp);
            if (line.draft().status() != LeadStatus.NEW) {
                lead.moveTo(line.draft().status(), stamp);
            }
            lead.nameExternally(line.draft().externalId());
            captured.add(lead);
        }
        leads.addAll(captured);
    }
}
