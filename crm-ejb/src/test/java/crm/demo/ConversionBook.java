package crm.demo;

import crm.domain.account.AccountType;
import crm.domain.contact.Contact;
import crm.domain.lead.Lead;
import crm.domain.shared.Stamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Converts leads: into new accounts or into ones that were there, with a contact and mostly an opportunity. */
final class ConversionBook {
    private static final Map<Target, Integer> TARGETS =
            new EnumMap<>(Map.of(Target.NEW_COMPANY, 80, Target.OLD_COMPANY, 34, Target.PERSON, 6));

    private final Story story;
    private final AccountBook accounts;
    private final ContactBook contacts;
    private final OpportunityBook opportunities;
    private final Map<Lead, List<Long>> became = new HashMap<>();
    private final List<Target> targets = new ArrayList<>();

    ConversionBook(Story story, AccountBook accounts, ContactBook contacts, OpportunityBook opportunities) {
        this.story = story;
        this.accounts = accounts;
        this.contacts = contacts;
        this.opportunities = opportunities;
        TARGETS.forEach((target, times) -> {
            for (int i = 0; i < times; i++) {
                targets.add(story.dice.between(0, targets.size()), target);
            }
        });
    }

    /** What a lead is converted into. */
    enum Target {
        NEW_COMPANY,
        OLD_COMPANY,
        PERSON
    }

    /** What each lead to be converted becomes, in order. */
    List<Target> targets() {
        return targets;
    }

    /** Account, contact and opportunity the lead has become; the last two may be null. Null if it is not converted. */
    List<Long> became(Lead lead) {
        return became.get(lead);
    }

    /**
     * Converts a lead as its owner, and hands it over to an account executive of the region.
     *
     * @param company null for a person who buys for himself
     * @param known the account to convert into, or null for a new one
     */
    void convert(Lead lead, Person person, Company company, Customer known, Region region) {
        Stamp stamp = story.by(lead.ownerId(), story.year.after(lead.statusSince(), 1, 12));
        Customer customer = known != null ? known : open(lead, person, company, region, stamp);
        Contact contact = company == null
                ? null
                : contacts.meet(customer, person, stamp, lead.profile().source().name());
        Long opportunity = story.dice.chance(0.92) ? opportunities.plan(customer, contact, lead, stamp) : null;
        story.changed(lead.ref(), List.of(lead.convert(stamp)), stamp);
        became.put(lead, Arrays.asList(customer.account().id(), contact == null ? null : contact.id(), opportunity));
        story.converted(new Row("conversion")
                .with("lead_id", lead.id())
                .with("account_id", customer.account().id())
                .with("contact_id", contact == null ? null : contact.id())
                .with("opportunity_id", opportunity)
                .with("account_created", known == null)
                .with("contact_created", contact != null)
                .with("opportunity_created", opportunity != null)
                .with("converted_by", stamp.userId())
                .with("converted_at", stamp.at()));
    }

    private Customer open(Lead lead, Person person, Company company, Region region, Stamp stamp) {
        int owner = story.dice.skewed(Staff.executives(region));
        return company == null
                ? accounts.openPerson(person, region, owner, stamp)
                : accounts.open(
                        company,
                        region,
                        owner,
                        stamp,
                        AccountType.PROSPECT,
                        lead.profile().source().name());
    }
}
