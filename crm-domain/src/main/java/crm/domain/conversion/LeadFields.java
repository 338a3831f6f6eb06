package crm.domain.conversion;

import crm.domain.account.AccountKind;
import crm.domain.account.AccountProfile;
import crm.domain.contact.ContactProfile;
import crm.domain.conversion.FieldOutcome.Outcome;
import crm.domain.lead.LeadProfile;
import crm.domain.opportunity.OpportunityProfile;
import crm.domain.shared.Field;
import crm.domain.shared.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where each value of a lead goes. Company data goes to the account, personal data to the contact (or to the person
 * account itself), the source to all; whatever has no place elsewhere stays on the converted lead. Addresses go as a
 * whole, so that two of them never mix.
 */
public final class LeadFields {
    private static final Set<String> ADDRESS = Set.of("street", "city", "postalCode", "state", "country");
    private static final AccountProfile NO_ACCOUNT =
            new AccountProfile(null, null, null, null, null, null, null, null, null, null, null, null, null);
    private static final ContactProfile NO_CONTACT =
            new ContactProfile(null, null, null, null, null, null, null, null, null, false, false, null);

    private final LeadProfile lead;
    private final Set<String> replace;
    private final List<FieldOutcome> outcomes = new ArrayList<>();

    /**
     * @param replace target fields in which the lead's value replaces an existing one
     */
    public LeadFields(LeadProfile lead, Set<String> replace) {
        this.lead = lead;
        this.replace = replace;
    }

    /**
     * The account's data afterwards.
     *
     * @param existing the data of an existing account, or null for a new one
     */
    public AccountProfile account(AccountKind kind, AccountProfile existing) {
        AccountProfile base = existing == null ? NO_ACCOUNT : existing;
        boolean person = kind == AccountKind.PERSON;
        Fill fill = new Fill(RecordType.ACCOUNT, replace);
        AccountProfile filled = new AccountProfile(
                person ? base.name() : fill.in("name", base.name(), "company", accountName()),
                person ? fill.in("firstName", base.firstName(), "firstName", lead.firstName()) : base.firstName(),
                person ? fill.in("lastName", base.lastName(), "lastName", lead.lastName()) : base.lastName(),
                base.type(),
                fill.in("industry", base.industry(), "industry", lead.industry()),
                fill.in("website", base.website(), "website", lead.website()),
                fill.in("phone", base.phone(), "phone", lead.phone()),
                person ? fill.in("email", base.email(), "email", lead.email()) : base.email(),
                fill.in("employees", base.employees(), "employees", lead.employees()),
                fill.in("annualRevenue", base.annualRevenue(), "annualRevenue", lead.annualRevenue()),
                fill.in("billing", base.billing(), "address", lead.address()),
                fill.in("source", base.source(), "source", lead.source().name()),
                person
                        ? fill.in("description", base.description(), "description", lead.description())
                        : base.description());
        outcomes.addAll(fill.outcomes());
        return filled;
    }

    /**
     * The contact's data afterwards.
     *
     * @param existing the data of an existing contact, or null for a new one
     */
    public ContactProfile contact(ContactProfile existing) {
        ContactProfile base = existing == null ? NO_CONTACT : existing;
        Fill fill = new Fill(RecordType.CONTACT, replace);
        ContactProfile filled = new ContactProfile(
                fill.in("salutation", base.salutation(), "salutation", lead.salutation()),
                fill.in("firstName", base.firstName(), "firstName", lead.firstName()),
                fill.in("lastName", base.lastName(), "lastName", lead.lastName()),
                fill.in("title", base.title(), "title", lead.title()),
                fill.in("email", base.email(), "email", lead.email()),
                fill.in("phone", base.phone(), "phone", lead.phone()),
                fill.in("mobile", base.mobile(), "mobile", lead.mobile()),
                fill.in("mailing", base.mailing(), "address", lead.address()),
                fill.in("source", base.source(), "source", lead.source().name()),
                fill.optOut("emailOptOut", base.emailOptOut(), "emailOptOut", lead.emailOptOut()),
                fill.optOut("callOptOut", base.callOptOut(), "callOptOut", lead.callOptOut()),
                fill.in("description", base.description(), "description", lead.description()));
        outcomes.addAll(fill.outcomes());
        return filled;
    }

    /**
     * The source of the opportunity afterwards.
     *
     * @param existing the data of an existing opportunity, or null for a new one
     */
    public String opportunity(OpportunityProfile existing) {
        Fill fill = new Fill(RecordType.OPPORTUNITY, replace);
        String source = fill.in(
                "source",
                existing == null ? null : existing.source(),
                "source",
                lead.source().name());
        outcomes.addAll(fill.outcomes());
        return source;
    }

    /** What became of every value the lead has; those that went nowhere are said to stay. */
    public List<FieldOutcome> outcomes() {
        Set<String> gone = outcomes.stream().map(FieldOutcome::leadField).collect(Collectors.toSet());
        List<FieldOutcome> all = new ArrayList<>(outcomes);
        for (Field<LeadProfile> field : LeadProfile.FIELDS.fields()) {
            Object value = field.value().apply(lead);
            boolean told = gone.contains(ADDRESS.contains(field.name()) ? "address" : field.name());
            if (!told && value != null && !Objects.equals(value, false)) {
                all.add(new FieldOutcome(field.name(), Fill.text(value), null, null, null, Outcome.STAYS));
            }
        }
        return all;
    }

    private String accountName() {
        return lead.company() == null ? lead.name() : lead.company();
    }
}
