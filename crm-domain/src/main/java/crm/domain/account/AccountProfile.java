package crm.domain.account;

import crm.domain.shared.Address;
import crm.domain.shared.Field;
import crm.domain.shared.FieldCatalog;
import crm.domain.shared.FieldType;
import crm.domain.shared.FieldValues;
import crm.domain.shared.Text;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What is known of an account. A business account has a name; a person account has the person's names, and its name is
 * made of them. {@code source} is the word of the lead source it came from.
 */
@Embeddable
public record AccountProfile(
        String name,
        String firstName,
        String lastName,
        @Enumerated(EnumType.STRING) AccountType type,
        String industry,
        String website,
        String phone,
        String email,
        Integer employees,
        BigDecimal annualRevenue,

        @Embedded
        @AttributeOverride(name = "street", column = @Column(name = "billing_street"))
        @AttributeOverride(name = "city", column = @Column(name = "billing_city"))
        @AttributeOverride(name = "postalCode", column = @Column(name = "billing_postal_code"))
        @AttributeOverride(name = "state", column = @Column(name = "billing_state"))
        @AttributeOverride(name = "country", column = @Column(name = "billing_country"))
        Address billing,

        String source,
        String description)
        implements Serializable {

    /** The fields of an account, in reading order. */
    public static final FieldCatalog<AccountProfile> FIELDS = new FieldCatalog<>(
            AccountProfile::of,
            Field.<AccountProfile>text("name", 120, AccountProfile::name).must().names(),
            Field.<AccountProfile>text("firstName", 80, AccountProfile::firstName)
                    .names(),
            Field.<AccountProfile>text("lastName", 80, AccountProfile::lastName).names(),
            Field.of("type", FieldType.CHOICE, AccountProfile::type),
            Field.text("industry", 80, AccountProfile::industry),
            Field.of("website", FieldType.URL, AccountProfile::website),
            Field.of("phone", FieldType.PHONE, AccountProfile::phone),
            Field.of("email", FieldType.EMAIL, AccountProfile::email),
            Field.of("employees", FieldType.NUMBER, AccountProfile::employees),
            Field.of("annualRevenue", FieldType.MONEY, AccountProfile::annualRevenue),
            Field.of("billingStreet", FieldType.TEXT, account -> account.billing()
                    .street()),
            Field.of("billingCity", FieldType.TEXT, account -> account.billing().city()),
            Field.of("billingPostalCode", FieldType.TEXT, account -> account.billing()
                    .postalCode()),
            Field.of(
                    "billingState", FieldType.TEXT, account -> account.billing().state()),
            Field.of("billingCountry", FieldType.TEXT, account -> account.billing()
                    .country()),
            Field.of("source", FieldType.CHOICE, AccountProfile::source),
            Field.of("description", FieldType.LONG_TEXT, AccountProfile::description));

    private static AccountProfile of(FieldValues values) {
        return new AccountProfile(
                values.text("name"),
                values.text("firstName"),
                values.text("lastName"),
                values.get(AccountType.class, "type"),
                values.text("industry"),
                values.text("website"),
                values.text("phone"),
                values.text("email"),
                values.get(Integer.class, "employees"),
                values.get(BigDecimal.class, "annualRevenue"),
                values.address("billing"),
                values.text("source"),
                values.text("description"));
    }

    public AccountProfile {
        firstName = Text.line(firstName);
        lastName = Text.line(lastName);
        name = Text.line(name);
        industry = Text.line(industry);
        website = Text.line(website);
        phone = Text.line(phone);
        email = Text.line(email);
        source = Text.line(source);
        description = Text.clean(description);
        billing = billing == null ? Address.NONE : billing;
    }

    /** This profile as a person account's: the name is made of the person's names. */
    AccountProfile ofPerson() {
        String full = firstName == null ? lastName : firstName + " " + lastName;
        return new AccountProfile(
                full,
                firstName,
                lastName,
                type,
                industry,
                website,
                phone,
                email,
                employees,
                annualRevenue,
                billing,
                source,
                description);
    }
}
