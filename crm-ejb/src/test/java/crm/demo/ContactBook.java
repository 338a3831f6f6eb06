package crm.demo;

import crm.domain.contact.Contact;
import crm.domain.contact.ContactProfile;
import crm.domain.shared.Stamp;
import java.time.Instant;
import java.util.List;

/** Meets the people at the accounts. */
final class ContactBook {
    private static final int OLD = 686;

    private final Story story;

    ContactBook(Story story) {
        this.story = story;
    }

    /** The people known before any lead of the year was converted; every company has at least one. */
    void meetOld(List<Customer> customers) {
        List<Customer> companies =
                customers.stream().filter(Customer::isCompany).toList();
        companies.forEach(this::meetSomebody);
        while (story.contacts.size() < OLD) {
            meetSomebody(story.dice.skewed(companies, 0.4));
        }
    }

    private void meetSomebody(Customer customer) {
        Instant opened = customer.account().createdAt();
        Stamp stamp = new Stamp(customer.account().ownerId(), story.year.after(opened, 0, 300));
        Person person = Walkthrough.CONTACTS.getOrDefault(customer.company().domain(), List.of()).stream()
                .filter(known -> customer.contacts().isEmpty())
                .findFirst()
                .orElseGet(() -> Person.coin(customer.company().nation(), story.dice));
        Contact contact = meet(customer, person, stamp, null);
        if (customer.contacts().size() > 1 && story.dice.chance(0.4)) {
            contact.reportTo(customer.contacts().get(0).id(), stamp);
        }
    }

    /** Adds a person to an account; the contact belongs to the account's owner. */
    Contact meet(Customer customer, Person person, Stamp stamp, String source) {
        Company company = customer.company();
        String phone = company.phone() == null ? null : company.phone() + " ext. " + story.dice.between(11, 89);
        ContactProfile profile = new ContactProfile(
                person.salutation(),
                person.firstName(),
                person.lastName(),
                person.title(),
                person.emailAt(company.domain()),
                story.dice.chance(0.8) ? phone : null,
                story.dice.chance(0.3) ? company.nation().phone(story.dice) : null,
                company.address(),
                source,
                story.dice.chance(0.03),
                story.dice.chance(0.05),
                null);
        Contact contact =
                new Contact(customer.account(), profile, customer.account().ownerId(), stamp);
        story.contacts.add(story.identified(contact));
        customer.contacts().add(contact);
        return contact;
    }
}
