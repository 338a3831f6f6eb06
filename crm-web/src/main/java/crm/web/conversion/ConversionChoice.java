package crm.web.conversion;

import crm.domain.account.AccountKind;
import crm.domain.conversion.ConvertLead;
import crm.domain.conversion.ConvertLead.AccountChoice;
import crm.domain.conversion.ConvertLead.ContactChoice;
import crm.domain.conversion.ConvertLead.ExistingAccount;
import crm.domain.conversion.ConvertLead.ExistingContact;
import crm.domain.conversion.ConvertLead.ExistingOpportunity;
import crm.domain.conversion.ConvertLead.NewAccount;
import crm.domain.conversion.ConvertLead.NewContact;
import crm.domain.conversion.ConvertLead.NewOpportunity;
import crm.domain.conversion.ConvertLead.NoContact;
import crm.domain.conversion.ConvertLead.NoOpportunity;
import crm.domain.conversion.ConvertLead.OpportunityChoice;
import crm.domain.conversion.MatchReason;
import crm.ejb.conversion.AccountMatch;
import crm.ejb.conversion.ContactMatch;
import crm.ejb.lead.LeadDetail;
import crm.web.ui.Choice;
import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is chosen on the convert page, as its radio buttons say it: a word for something new, else an id. */
public class ConversionChoice implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String NEW = "NEW";
    private static final String NONE = "NONE";

    private String account;
    private String contact;
    private String opportunity = NEW;
    private String opportunityName;
    private BigDecimal amount;
    private LocalDate closeDate;
    private Choice owner;
    private Set<String> replace = Set.of();

    /** The choice most people would make: the best sure match, else a new account. */
    static ConversionChoice best(LeadDetail lead, List<AccountMatch> matches) {
        ConversionChoice choice = new ConversionChoice();
        AccountKind kind = lead.profile().company() == null ? AccountKind.PERSON : AccountKind.BUSINESS;
        choice.account = matches.stream()
                .filter(match -> match.isChoosable() && sure(match))
                .findFirst()
                .map(match -> String.valueOf(match.id()))
                .orElse(kind.name());
        return choice;
    }

    private static boolean sure(AccountMatch match) {
        List<MatchReason> reasons = match.match().reasons();
        return reasons.contains(MatchReason.SAME_NAME) || reasons.contains(MatchReason.SAME_WEB_DOMAIN);
    }

    /** Reads what the radio buttons and check boxes submitted. */
    void readRequest() {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        Map<String, String> submitted = external.getRequestParameterMap();
        account = submitted.getOrDefault("account", account);
        contact = submitted.getOrDefault("contact", contact);
        opportunity = submitted.getOrDefault("opportunity", opportunity);
        String[] ticked = external.getRequestParameterValuesMap().get("replace");
        replace = ticked == null ? Set.of() : Set.of(ticked).stream().collect(Collectors.toUnmodifiableSet());
    }

    /** Another account was chosen: what was chosen of the former one's children means nothing now. */
    void forgetChildren() {
        contact = null;
        opportunity = NONE.equals(opportunity) ? NONE : NEW;
        replace = Set.of();
    }

    /** Chooses a contact where none is chosen yet: the best match, else a new one. */
    void settle(List<ContactMatch> matches) {
        boolean offered = NEW.equals(contact)
                || matches.stream().anyMatch(match -> String.valueOf(match.id()).equals(contact));
        if (!offered) {
            contact = matches.stream()
                    .filter(match ->
                            match.isChoosable() && match.match().reasons().contains(MatchReason.SAME_EMAIL))
                    .findFirst()
                    .map(match -> String.valueOf(match.id()))
                    .orElse(NEW);
        }
    }

    /** The existing account that is chosen, or null for a new one. */
    Long accountId() {
        return id(account);
    }

    ConvertLead command(LeadDetail lead, List<AccountMatch> shown) {
        boolean person = isPerson(shown);
        return new ConvertLead(
                lead.id(),
                lead.version(),
                accountChoice(shown),
                person ? new NoContact() : contactChoice(),
                opportunityChoice(),
                owner == null ? null : ((Long) owner.value()).intValue(),
                replace);
    }

    /** Whether the chosen account is a person's, which has no contacts. */
    boolean isPerson(List<AccountMatch> shown) {
        Long id = accountId();
        return id == null
                ? AccountKind.PERSON.name().equals(account)
                : shown.stream().anyMatch(match -> match.id() == id && match.kind() == AccountKind.PERSON);
    }

    private AccountChoice accountChoice(List<AccountMatch> shown) {
        Long id = accountId();
        if (id != null) {
            return new ExistingAccount(id);
        }
        AccountKind kind = AccountKind.PERSON.name().equals(account) ? AccountKind.PERSON : AccountKind.BUSINESS;
        return new NewAccount(kind, shown.stream().map(AccountMatch::id).collect(Collectors.toSet()));
    }

    private ContactChoice contactChoice() {
        Long id = id(contact);
        return id == null ? new NewContact() : new ExistingContact(id);
    }

    private OpportunityChoice opportunityChoice() {
        if (NONE.equals(opportunity)) {
            return new NoOpportunity();
        }
        Long id = id(opportunity);
        return id == null ? new NewOpportunity(opportunityName, amount, closeDate) : new ExistingOpportunity(id);
    }

    private static Long id(String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    public String getAccount() {
        return account;
    }

    public String getContact() {
        return contact;
    }

    public String getOpportunity() {
        return opportunity;
    }

    public String getOpportunityName() {
        return opportunityName;
    }

    public void setOpportunityName(String opportunityName) {
        this.opportunityName = opportunityName;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public LocalDate getCloseDate() {
        return closeDate;
    }

    public void setCloseDate(LocalDate closeDate) {
        this.closeDate = closeDate;
    }

    public Choice getOwner() {
        return owner;
    }

    public void setOwner(Choice owner) {
        this.owner = owner;
    }
}
