package crm.demo;

import crm.domain.account.Account;
import crm.domain.account.AccountKind;
import crm.domain.account.AccountProfile;
import crm.domain.account.AccountType;
import crm.domain.shared.Stamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Opens the accounts: companies with their daughters, and a few persons who buy for themselves. */
final class AccountBook {
    private static final int COMPANIES = 200;
    private static final int PERSONS = 14;
    private static final List<Region> REGIONS = List.of(Region.DACH, Region.UK_NORDICS, Region.US_EAST, Region.US_WEST);
    private static final String DAUGHTERS = "Services|International|Labs|Logistics|Systems|Research";
    private static final String KINDS =
            "CUSTOMER|CUSTOMER|CUSTOMER|CUSTOMER|CUSTOMER|CUSTOMER|PROSPECT|PROSPECT|PROSPECT|PARTNER";

    private final Story story;
    private final List<Customer> customers = new ArrayList<>();

    AccountBook(Story story) {
        this.story = story;
    }

    /** All accounts, the oldest first. */
    List<Customer> customers() {
        return customers;
    }

    /** The companies of a region among the accounts. */
    List<Customer> companies(Region region) {
        return customers.stream()
                .filter(customer -> customer.isCompany() && customer.region() == region)
                .toList();
    }

    /** The accounts that were there before any lead of the year was converted. */
    void openOld() {
        Walkthrough.COMPANIES.forEach((company, owner) -> {
            Region region = company.nation() == Nation.GERMANY ? Region.DACH : Region.UK_NORDICS;
            open(company, region, Staff.id(owner), stampOf(Staff.id(owner)), AccountType.CUSTOMER, null);
        });
        while (customers.size() < COMPANIES) {
            Region region = story.dice.skewed(REGIONS);
            Customer mother = story.dice.chance(0.12) ? mother(region) : null;
            Customer opened = openCompany(region, mother);
            if (mother != null) {
                opened.account()
                        .placeUnder(
                                mother.account().id(), stampOf(opened.account().ownerId()));
            }
        }
        for (int i = 0; i < PERSONS; i++) {
            Region region = story.dice.skewed(REGIONS);
            Nation nation = story.nation(region);
            openPerson(Person.coin(nation, story.dice), region, owner(region), null);
        }
    }

    /** Some company that belongs to nobody; null if there is none yet. */
    private Customer mother(Region region) {
        List<Customer> free = companies(region).stream()
                .filter(customer -> customer.account().parentId() == null)
                .filter(customer -> !Walkthrough.COMPANIES.containsKey(customer.company()))
                .toList();
        return free.isEmpty() ? null : story.dice.pick(free);
    }

    private Customer openCompany(Region region, Customer mother) {
        Company company = mother == null
                ? story.company(story.nation(region))
                : story.daughter(mother.company(), story.dice.word(DAUGHTERS));
        int owner = owner(region);
        AccountType type = AccountType.valueOf(story.dice.word(KINDS));
        return open(company, region, owner, stampOf(owner), type, null);
    }

    /** Opens a company's account. */
    Customer open(Company company, Region region, int owner, Stamp stamp, AccountType type, String source) {
        AccountProfile profile = new AccountProfile(
                company.name(),
                null,
                null,
                type,
                company.industry(),
                company.website(),
                company.phone(),
                null,
                company.employees(),
                company.revenue(),
                company.address(),
                source,
                null);
        return keep(new Account(AccountKind.BUSINESS, profile, owner, stamp), company, region);
    }

    /** Opens a person's account; {@code stamp} null means some time long ago. */
    Customer openPerson(Person person, Region region, int owner, Stamp stamp) {
        Nation nation = region.nations().get(0);
        AccountProfile profile = new AccountProfile(
                null,
                person.firstName(),
                person.lastName(),
                AccountType.CUSTOMER,
                null,
                null,
                nation.phone(story.dice),
                person.emailAt("example.com"),
                null,
                null,
                nation.address(story.dice),
                null,
                null);
        Stamp opened = stamp == null ? stampOf(owner) : stamp;
        return keep(new Account(AccountKind.PERSON, profile, owner, opened), null, region);
    }

    private Customer keep(Account account, Company company, Region region) {
        story.accounts.add(story.identified(account));
        Customer customer = new Customer(account, company, region, new ArrayList<>());
        customers.add(customer);
        return customer;
    }

    /** An account executive of the region; some accounts are still those of somebody who left, or who has no role. */
    private int owner(Region region) {
        if (region == Region.DACH && story.dice.chance(0.15)) {
            return Staff.id(Staff.LEFT);
        }
        return story.dice.chance(0.015) ? Staff.id(Staff.NO_ROLE) : story.dice.skewed(Staff.executives(region));
    }

    private Stamp stampOf(int userId) {
        Instant opened = story.year.daysAgo(story.dice.between(370, 1_100));
        return new Stamp(userId, opened);
    }

    /** Whoever buys for the first time is a customer from then on. */
    static void buys(Customer customer, Story story, Stamp stamp) {
        AccountProfile now = customer.account().profile();
        if (now.type() != AccountType.PROSPECT) {
            return;
        }
        AccountProfile then = new AccountProfile(
                now.name(),
                now.firstName(),
                now.lastName(),
                AccountType.CUSTOMER,
                now.industry(),
                now.website(),
                now.phone(),
                now.email(),
                now.employees(),
                now.annualRevenue(),
                now.billing(),
                now.source(),
                now.description());
        story.changed(customer.account().ref(), customer.account().edit(then, stamp), stamp);
    }
}
