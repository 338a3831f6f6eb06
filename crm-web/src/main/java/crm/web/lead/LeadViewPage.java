package crm.web.lead;

import crm.domain.access.AccessLevel;
import crm.domain.lead.LeadStatus;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.domain.shared.Verdict;
import crm.ejb.lead.LeadDetail;
import crm.ejb.lead.LeadService;
import crm.web.ownership.Handover;
import crm.web.preview.PreviewedPage;
import crm.web.ui.RecordId;
import crm.web.ui.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;

/** The page of one lead. */
@Named
@ViewScoped
public class LeadViewPage extends PreviewedPage {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient LeadService leads;

    @Inject
    private Handover handover;

    @Inject
    private transient Texts texts;

    private LeadDetail lead;

    @PostConstruct
    void open() {
        load(RecordId.ofRequest());
    }

    private void load(long id) {
        lead = leads.view(id);
    }

    /** Moves the lead along its way and shows it anew. */
    public void moveTo(LeadStatus status) {
        leads.moveTo(lead.id(), lead.version(), status);
        load(lead.id());
    }

    /** Shows who gains and who loses if the lead goes to the owner chosen. */
    public String transfer() {
        return lookOrKeep();
    }

    @Override
    protected Runnable change() {
        return () -> leads.transfer(handover.of(lead.id(), lead.version()));
    }

    @Override
    protected List<RecordRef> records() {
        return List.of(getRef());
    }

    /** Leads to the list, since it may be out of sight now. */
    @Override
    protected String afterwards() {
        return "/lead/list.xhtml?faces-redirect=true";
    }

    /** Takes the lead from its queue and shows it anew. */
    public String claim() {
        leads.claim(lead.id());
        return "/lead/view.xhtml?faces-redirect=true&id=" + lead.id();
    }

    /** Moves the lead to the recycle bin. */
    public String delete() {
        leads.delete(lead.id(), lead.version());
        return "/lead/list.xhtml?faces-redirect=true";
    }

    public LeadDetail getLead() {
        return lead;
    }

    public RecordRef getRef() {
        return new RecordRef(RecordType.LEAD, lead.id());
    }

    /** The statuses in their order; conversion is shown as a step once it has happened. */
    public List<LeadStatus> getSteps() {
        return List.copyOf(lead.convertedAt() == null ? LeadStatus.open() : EnumSet.allOf(LeadStatus.class));
    }

    public boolean isEditable() {
        return lead.level().atLeast(AccessLevel.EDIT);
    }

    public boolean isTransferable() {
        return lead.level().atLeast(AccessLevel.TRANSFER);
    }

    public boolean isClaimable() {
        return lead.waiting() && isTransferable();
    }

    public boolean isDeletable() {
        return lead.level() == AccessLevel.FULL;
    }

    /** Why the lead cannot be converted, or null if it can. */
    public String getWhyNotConvert() {
        return lead.convertible() instanceof Verdict.Rejected rejected
                ? texts.of(rejected.reason().key(), rejected.reason().args().toArray())
                : null;
    }
}
