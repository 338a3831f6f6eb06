package crm.web.conversion;

import crm.domain.conversion.ConvertLead;
import crm.domain.conversion.FieldOutcome;
import crm.domain.shared.FieldRights;
import crm.domain.shared.Reason;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.domain.shared.Verdict;
import crm.ejb.conversion.AccountMatch;
import crm.ejb.conversion.ContactMatch;
import crm.ejb.conversion.ConversionService;
import crm.ejb.conversion.Converted;
import crm.ejb.lead.LeadDetail;
import crm.ejb.lead.LeadService;
import crm.web.ui.Choice;
import crm.web.ui.RecordId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Converting one lead: what it becomes is chosen in three cards, and what happens to each value is shown before. */
@Named
@ViewScoped
public class ConversionConvertPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient LeadService leads;

    @Inject
    private transient ConversionService conversions;

    @Inject
    private transient OpportunityChoices opportunities;

    private LeadDetail lead;
    private FieldRights fields;
    private List<AccountMatch> accounts;
    private List<ContactMatch> contacts = List.of();
    private List<Choice> openOpportunities = List.of();
    private List<FieldOutcome> outcomes;
    private ConversionChoice choice;

    @PostConstruct
    void open() {
        lead = leads.view(RecordId.ofRequest());
        fields = conversions.opened();
        if (getRefusal() != null) {
            return;
        }
        accounts = conversions.accountMatches(lead.id());
        choice = ConversionChoice.best(lead, accounts);
        consider();
    }

    /** Takes over what was chosen, and shows what follows from it. */
    public void refresh() {
        lead.convertible().orDeny();
        Long before = choice.accountId();
        choice.readRequest();
        if (before == null ? choice.accountId() != null : !before.equals(choice.accountId())) {
            choice.forgetChildren();
        }
        consider();
    }

    /** Converts the lead and leads to what it has become. */
    public String convert() {
        refresh();
        Converted converted = conversions.convert(command());
        return converted.opportunityId() != null
                ? "/opportunity/view.xhtml?faces-redirect=true&id=" + converted.opportunityId()
                : "/account/view.xhtml?faces-redirect=true&id=" + converted.accountId();
    }

    private void consider() {
        Long account = choice.accountId();
        contacts = account == null ? List.of() : conversions.contactMatches(lead.id(), account);
        openOpportunities = account == null ? List.of() : opportunities.ofAccount(account);
        choice.settle(contacts);
        outcomes = conversions.preview(command());
    }

    private ConvertLead command() {
        return choice.command(lead, accounts);
    }

    /** Why the lead cannot be converted, whatever is chosen; null if it can. */
    public Reason getRefusal() {
        return lead.convertible() instanceof Verdict.Rejected rejected ? rejected.reason() : null;
    }

    /** The lead, for what has become of it. */
    public RecordRef getRef() {
        return new RecordRef(RecordType.LEAD, lead.id());
    }

    /** What may be filled in of a new opportunity. */
    public FieldRights getFields() {
        return fields;
    }

    public LeadDetail getLead() {
        return lead;
    }

    public List<AccountMatch> getAccounts() {
        return accounts;
    }

    public List<ContactMatch> getContacts() {
        return contacts;
    }

    public List<Choice> getOpenOpportunities() {
        return openOpportunities;
    }

    public List<FieldOutcome> getOutcomes() {
        return outcomes;
    }

    /** Whether the chosen account is a person's. */
    public boolean isPerson() {
        return choice.isPerson(accounts);
    }

    public ConversionChoice getChoice() {
        return choice;
    }
}
