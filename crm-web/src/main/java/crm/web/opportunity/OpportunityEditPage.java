package crm.web.opportunity;

import crm.domain.opportunity.OpportunityProfile;
import crm.domain.opportunity.OpportunityType;
import crm.domain.shared.ConflictException;
import crm.domain.shared.FieldRights;
import crm.ejb.opportunity.EditOpportunity;
import crm.ejb.opportunity.OpenOpportunity;
import crm.ejb.opportunity.OpportunityDefaults;
import crm.ejb.opportunity.OpportunityDetail;
import crm.ejb.opportunity.OpportunityService;
import crm.web.account.AccountLookup;
import crm.web.ui.Choice;
import crm.web.ui.Conflicts;
import crm.web.ui.FieldConflict;
import crm.web.ui.RecordId;
import crm.web.ui.ThreeWay;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Writing about an opportunity: a new one with the account and contact in the address, or one that is there. */
@Named
@ViewScoped
public class OpportunityEditPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient OpportunityService opportunities;

    @Inject
    private transient AccountLookup accounts;

    @Inject
    private transient Conflicts conflicts;

    private Long id;
    private Long contactId;
    private int version;
    private FieldRights fields;
    private OpportunityProfile read;
    private OpportunityForm form = new OpportunityForm();
    private List<FieldConflict> found = List.of();

    @PostConstruct
    void open() {
        id = RecordId.of("id");
        if (id == null) {
            fields = opportunities.opened();
            OpportunityDefaults usual = opportunities.defaults();
            contactId = RecordId.of("contact");
            form.setCurrency(usual.currency());
            form.setCloseDate(usual.closeDate());
            form.setAccount(accounts.named(RecordId.of("account")));
        } else {
            OpportunityDetail detail = opportunities.view(id);
            show(detail);
            form = OpportunityForm.of(read);
            form.setAccount(AccountLookup.choice(detail.account()));
        }
    }

    private void show(OpportunityDetail detail) {
        read = detail.profile();
        version = detail.version();
        fields = detail.fields();
    }

    /** Stores what was typed; where somebody else was faster, asks whose values hold. */
    public String save() {
        OpportunityProfile typed = conflicts.settled(found, form.toProfile(), read);
        Choice account = form.getAccount();
        Long accountId = account == null ? null : (Long) account.value();
        try {
            if (id == null) {
                id = opportunities.open(new OpenOpportunity(accountId, typed, contactId, null));
            } else {
                opportunities.edit(new EditOpportunity(id, version, typed, accountId));
            }
        } catch (ConflictException meanwhile) {
            reconcile(typed);
            return null;
        }
        return "/opportunity/view.xhtml?faces-redirect=true&id=" + id;
    }

    private void reconcile(OpportunityProfile typed) {
        Choice account = form.getAccount();
        OpportunityDetail stored = opportunities.view(id);
        ThreeWay<OpportunityProfile> way = new ThreeWay<>(read, stored.profile(), typed);
        found = conflicts.of(way, "field.Opportunity.", stored.fields());
        form = OpportunityForm.of(way.merged());
        form.setAccount(account);
        show(stored);
    }

    public OpportunityForm getForm() {
        return form;
    }

    /** What the writer may do with each field. */
    public FieldRights getFields() {
        return fields;
    }

    public Long getId() {
        return id;
    }

    public List<FieldConflict> getConflicts() {
        return found;
    }

    public OpportunityType[] getTypes() {
        return OpportunityType.values();
    }
}
