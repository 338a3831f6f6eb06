package crm.domain.conversion;

import crm.domain.account.AccountKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/**
 * Convert a lead.
 *
 * @param version the version of the lead the caller has read
 * @param ownerId owner of what is created; null for the lead's owner
 * @param replace target fields (for example {@code account.phone}) in which the lead's value replaces an existing one
 */
public record ConvertLead(
        long leadId,
        int version,
        AccountChoice account,
        ContactChoice contact,
        OpportunityChoice opportunity,
        Integer ownerId,
        Set<String> replace) {
    public ConvertLead {
        Objects.requireNonNull(account, "the account is new or an existing one");
        Objects.requireNonNull(contact, "the contact is new, an existing one or none");
        Objects.requireNonNull(opportunity, "the opportunity is new, an existing one or none");
        replace = Set.copyOf(replace);
    }

    /** Which account the lead goes to. */
    public sealed interface AccountChoice {}

    /**
     * A new account. Accounts of the very same company that came into being after the caller looked are used instead.
     *
     * @param seen the matching accounts the caller was shown and did not want
     */
    public record NewAccount(AccountKind kind, Set<Long> seen) implements AccountChoice {
        public NewAccount {
            Objects.requireNonNull(kind, "an account is of a kind");
            seen = Set.copyOf(seen);
        }
    }

    /** An account that exists. */
    public record ExistingAccount(long id) implements AccountChoice {}

    /** Which contact the lead becomes. */
    public sealed interface ContactChoice {}

    /** A new contact of the account. */
    public record NewContact() implements ContactChoice {}

    /** A contact that exists at the account. */
    public record ExistingContact(long id) implements ContactChoice {}

    /** No contact: only for person accounts, which have none. */
    public record NoContact() implements ContactChoice {}

    /** Whether an opportunity is opened. */
    public sealed interface OpportunityChoice {}

    /**
     * A new opportunity of the account.
     *
     * @param name or null for the company's name
     * @param amount in the organisation's currency, or null
     * @param closeDate or null for the end of the fiscal quarter
     */
    public record NewOpportunity(String name, BigDecimal amount, LocalDate closeDate) implements OpportunityChoice {}

    /** An opportunity that exists at the account. */
    public record ExistingOpportunity(long id) implements OpportunityChoice {}

    /** No opportunity. */
    public record NoOpportunity() implements OpportunityChoice {}
}
