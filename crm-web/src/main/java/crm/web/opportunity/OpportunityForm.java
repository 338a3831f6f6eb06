package crm.web.opportunity;

import crm.domain.opportunity.OpportunityProfile;
import crm.domain.opportunity.OpportunityType;
import crm.web.ui.Choice;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What is typed about an opportunity; lives and dies with its page. */
public class OpportunityForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name;
    private BigDecimal amount;
    private String currency;
    private LocalDate closeDate;
    private OpportunityType type;
    private String source;
    private String nextStep;
    private String description;
    private Choice account;

    /** The form filled with what is known. */
    static OpportunityForm of(OpportunityProfile profile) {
        OpportunityForm form = new OpportunityForm();
        form.name = profile.name();
        form.amount = profile.amount();
        form.currency = profile.currency();
        form.closeDate = profile.closeDate();
        form.type = profile.type();
        form.source = profile.source();
        form.nextStep = profile.nextStep();
        form.description = profile.description();
        return form;
    }

    OpportunityProfile toProfile() {
        return new OpportunityProfile(name, amount, currency, closeDate, type, source, nextStep, description);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public LocalDate getCloseDate() {
        return closeDate;
    }

    public void setCloseDate(LocalDate closeDate) {
        this.closeDate = closeDate;
    }

    public OpportunityType getType() {
        return type;
    }

    public void setType(OpportunityType type) {
        this.type = type;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getNextStep() {
        return nextStep;
    }

    public void setNextStep(String nextStep) {
        this.nextStep = nextStep;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public Choice getAccount() {
        return account;
    }

    public void setAccount(Choice account) {
        this.account = account;
    }
}
