package crm.ejb.transfer;

import crm.domain.access.Viewer;
import crm.domain.lead.DisqualifyReason;
import crm.domain.lead.Lead;
import crm.domain.lead.LeadStatus;
import crm.domain.shared.Stamp;
import crm.ejb.lead.Leads;
import crm.ejb.routing.Assigned;
import crm.ejb.routing.Assignments;
import crm.ejb.routing.Placing;
import crm.ejb.shared.Announcements;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The leads that lines become, captured as if by hand. */
@Dependent
public class ImportedLeads {
    private final Leads leads;
    private final Assignments assignments;
    private final Announcements news;
    private final Clock clock;

    @Inject
    public ImportedLeads(Leads leads, Assignments assignments, Announcements news, Clock clock) {
        this.leads = leads;
        this.assignments = assignments;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Captures the lines of a batch that are ready, by whoever imports.
     *
     * @return their ids
     */
    List<Long> capture(ImportBatch batch, ImportDetail job) {
        Stamp stamp = new Stamp(job.ownerId(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        Placing placing = batch.ready().stream().anyMatch(ImportBatch.Ready::byRules) ? assignments.beginMany() : null;
        List<Lead> captured = new ArrayList<>();
        Map<Lead, Assigned> placed = new LinkedHashMap<>();
        for (ImportBatch.Ready line : batch.ready()) {
            Assigned by = line.byRules()
                    ? placing.place(line.draft().profile(), line.draft().status())
                    : null;
            Lead lead = captured(line, by == null || by.ownerId() == null ? line.ownerId() : by.ownerId(), stamp);
            captured.add(lead);
            if (by != null && by.ownerId() != null) {
                placed.put(lead, by);
            }
        }
        leads.addAll(captured);
        if (placing != null) {
            placing.keep();
            placed.forEach((lead, by) -> news.assigned(
                    Viewer.system("import " + job.id()), lead.ref(), by.rule(), placing.name(by.ownerId()), stamp));
        }
        return captured.stream().map(Lead::id).toList();
    }

    private static Lead captured(ImportBatch.Ready line, int ownerId, Stamp stamp) {
        Lead lead = Lead.capture(line.draft().profile(), ownerId, stamp);
        if (line.draft().status() == LeadStatus.DISQUALIFIED) {
            lead.disqualify(DisqualifyReason.OTHER, stamp);
        } else {
            lead.moveTo(line.draft().status(), stamp);
        }
        lead.nameExternally(line.draft().externalId());
        return lead;
    }
}
