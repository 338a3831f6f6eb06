package crm.demo;

import crm.domain.account.Account;
import crm.domain.contact.Contact;
import java.util.List;

/**
 * An account in its surroundings.
 *
 * @param company null for a person account
 * @param contacts grows as people are met
 */
record Customer(Account account, Company company, Region region, List<Contact> contacts) {
    boolean isCompany() {
        return company != null;
    }
}
