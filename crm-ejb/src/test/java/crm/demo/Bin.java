package crm.demo;

import crm.domain.account.AccountType;
import crm.domain.lead.Lead;
import crm.domain.lead.LeadSource;
import crm.domain.opportunity.Opportunity;
import crm.domain.opportunity.OpportunityProfile;
import crm.domain.shared.OwnedRecord;
import crm.domain.shared.Stamp;
import java.math.BigDecimal;
import java.util.List;

/** Puts a few records into the recycle bin: one company known by mistake, with all that hung on it, and some leads. */
final class Bin {
    private static final List<String> OWNERS = List.of("lena", "lena", "timo", "martina", "oliver", "tyler");

    private final Story story;
    private final AccountBook accounts;
    private final ContactBook contacts;

    Bin(Story story, AccountBook accounts, ContactBook contacts) {
        this.story = story;
        this.accounts = accounts;
        this.contacts = contacts;
    }

    void fill() {
        LeadWords words = new LeadWords(story);
        for (String owner : OWNERS) {
            Company company = story.company(Nation.GERMANY);
            Stamp stamp = stamp(owner, 60);
            Lead lead = Lead.capture(
                    words.profile(
                            Person.coin(Nation.GERMANY, story.dice), company, Nation.GERMANY, LeadSource.OTHER, 5),
                    stamp.userId(),
                    stamp);
            story.leads.add(story.identified(lead));
            discard(lead);
        }
        discardCustomer("stefan", Region.DACH);
        discardCustomer("rupert", Region.UK_NORDICS);
    }

    private void discardCustomer(String owner, Region region) {
        Company company = story.company(region.nations().get(0));
        Stamp stamp = stamp(owner, 90);
        Customer customer = accounts.open(company, region, stamp.userId(), stamp, AccountType.PROSPECT, null);
        OwnedRecord contact = contacts.meet(customer, Person.coin(company.nation(), story.dice), stamp, null);
        OpportunityProfile profile = new OpportunityProfile(
                company.name() + ", entered twice",
                BigDecimal.valueOf(12_000),
                "EUR",
                story.year.today().plusDays(30),
                null,
                null,
                null,
                null);
        Opportunity opportunity = new Opportunity(customer.account(), profile, 1, stamp.userId(), stamp);
        story.opportunities.add(story.identified(opportunity));
        List.of(contact, opportunity, customer.account()).forEach(this::discard);
    }

    private void discard(OwnedRecord record) {
        record.delete(new Stamp(record.ownerId(), story.year.daysAgo(story.dice.between(1, 12))));
    }

    private Stamp stamp(String owner, int daysAgo) {
        return new Stamp(Staff.id(owner), story.year.daysAgo(story.dice.between(20, daysAgo)));
    }
}
