package crm.ejb.scoring;

import crm.domain.access.AccessLevel;
import crm.domain.access.Permission;
import crm.domain.access.Viewer;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.ejb.access.CurrentViewer;
import crm.ejb.access.RecordAccess;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The door to the explanation of a lead's score. */
@Stateless
public class ScoreService {
    private ScoreExplanations explanations;
    private RecordAccess access;
    private CurrentViewer caller;

    protected ScoreService() {}

    @Inject
    public ScoreService(ScoreExplanations explanations, RecordAccess access, CurrentViewer caller) {
        this.explanations = explanations;
        this.access = access;
        this.caller = caller;
    }

    /**
     * Why a lead has the score it has, and what it was before. Access is decided after reading as well, so that nothing
     * is shown that was written after it was revoked.
     *
     * @param before reads the history from that change backwards, or null from the newest
     * @throws crm.domain.shared.NotFoundException if the caller may not read the lead
     */
    @RolesAllowed(Permission.LEAD_READ)
    public ScoreDetail explain(long leadId, Long before) {
        Viewer viewer = caller.get();
        RecordRef lead = new RecordRef(RecordType.LEAD, leadId);
        access.require(viewer, lead, AccessLevel.READ);
        ScoreDetail detail = explanations.of(leadId, access.fields(viewer, RecordType.LEAD), before);
        access.require(viewer, lead, AccessLevel.READ);
        return detail;
    }
}
