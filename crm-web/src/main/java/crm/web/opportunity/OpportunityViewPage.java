package crm.web.opportunity;

import crm.domain.access.AccessLevel;
import crm.domain.opportunity.Stage;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.ejb.opportunity.AdvanceOpportunity;
import crm.ejb.opportunity.OpportunityDetail;
import crm.ejb.opportunity.OpportunityService;
import crm.web.ownership.Handover;
import crm.web.preview.PreviewedPage;
import crm.web.ui.RecordId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** The page of one opportunity. */
@Named
@ViewScoped
public class OpportunityViewPage extends PreviewedPage {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient OpportunityService opportunities;

    @Inject
    private Handover handover;

    private OpportunityDetail opportunity;
    private String closeReason;
    private boolean losing;

    @PostConstruct
    void open() {
        load(RecordId.ofRequest());
    }

    private void load(long id) {
        opportunity = opportunities.view(id);
        losing = false;
    }

    /** Moves the sale to a stage; a loss is asked for its reason first. */
    public void advance(Stage stage) {
        losing = stage == Stage.CLOSED_LOST;
        if (!losing) {
            opportunities.advance(new AdvanceOpportunity(opportunity.id(), opportunity.version(), stage, null));
            load(opportunity.id());
        }
    }

    /** Closes the sale as lost for the reason typed. */
    public String lose() {
        opportunities.advance(
                new AdvanceOpportunity(opportunity.id(), opportunity.version(), Stage.CLOSED_LOST, closeReason));
        return "/opportunity/view.xhtml?faces-redirect=true&id=" + opportunity.id();
    }

    /** Shows who gains and who loses if the sale goes to the owner chosen. */
    public String transfer() {
        return lookOrKeep();
    }

    @Override
    protected Runnable change() {
        return () -> opportunities.transfer(handover.of(opportunity.id(), opportunity.version()));
    }

    @Override
    protected List<RecordRef> records() {
        return List.of(getRef());
    }

    /** Leads to the list, since it may be out of sight now. */
    @Override
    protected String afterwards() {
        return "/opportunity/list.xhtml?faces-redirect=true";
    }

    /** Moves the opportunity to the recycle bin. */
    public String delete() {
        opportunities.delete(opportunity.id(), opportunity.version());
        return "/opportunity/list.xhtml?faces-redirect=true";
    }

    public OpportunityDetail getOpportunity() {
        return opportunity;
    }

    public RecordRef getRef() {
        return new RecordRef(RecordType.OPPORTUNITY, opportunity.id());
    }

    /** The stages on the way; of the two ends, the one that was taken stands right behind it. */
    public List<Stage> getSteps() {
        List<Stage> steps = new ArrayList<>(Stage.open());
        boolean lost = opportunity.stage() == Stage.CLOSED_LOST;
        steps.add(lost ? Stage.CLOSED_LOST : Stage.CLOSED_WON);
        steps.add(lost ? Stage.CLOSED_WON : Stage.CLOSED_LOST);
        return steps;
    }

    public boolean isEditable() {
        return opportunity.level().atLeast(AccessLevel.EDIT);
    }

    public boolean isTransferable() {
        return opportunity.level().atLeast(AccessLevel.TRANSFER);
    }

    public boolean isDeletable() {
        return opportunity.level() == AccessLevel.FULL;
    }

    /** Whether a loss was chosen and its reason is still missing. */
    public boolean isLosing() {
        return losing;
    }

    public String getCloseReason() {
        return closeReason;
    }

    public void setCloseReason(String closeReason) {
        this.closeReason = closeReason;
    }
}
