package crm.domain.lead;

import crm.domain.shared.Address;
import crm.domain.shared.Field;
import crm.domain.shared.FieldCatalog;
import crm.domain.shared.FieldType;
import crm.domain.shared.FieldValues;
import crm.domain.shared.Text;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What is known of a lead: the person, the company by name, where they came from. Everything but last name and source may
 * be null; the channel defaults to the source's.
 */
@Embeddable
public record LeadProfile(
        String salutation,
        String firstName,
        String lastName,
        String company,
        String title,
        String email,
        String phone,
        String mobile,
        String website,
        String industry,
        Integer employees,
        BigDecimal annualRevenue,
        @Embedded Address address,
        @Enumerated(EnumType.STRING) LeadSource source,
        @Enumerated(EnumType.STRING) Channel channel,
        @Enumerated(EnumType.STRING) Rating rating,
        boolean interested,
        boolean emailOptOut,
        boolean callOptOut,
        String description)
        implements Serializable {

    /** The fields of a lead, in reading order. */
    public static final FieldCatalog<LeadProfile> FIELDS = new FieldCatalog<>(
            LeadProfile::of,
            Field.text("salutation", 20, LeadProfile::salutation),
            Field.<LeadProfile>text("firstName", 80, LeadProfile::firstName).names(),
            Field.<LeadProfile>text("lastName", 80, LeadProfile::lastName)
                    .must()
                    .names(),
            Field.text("company", 120, LeadProfile::company),
            Field.text("title", 120, LeadProfile::title),
            Field.of("email", FieldType.EMAIL, LeadProfile::email),
            Field.of("phone", FieldType.PHONE, LeadProfile::phone),
            Field.of("mobile", FieldType.PHONE, LeadProfile::mobile),
            Field.of("website", FieldType.URL, LeadProfile::website),
            Field.text("industry", 80, LeadProfile::industry),
            Field.of("employees", FieldType.NUMBER, LeadProfile::employees),
            Field.of("annualRevenue", FieldType.MONEY, LeadProfile::annualRevenue),
            Field.of("street", FieldType.TEXT, lead -> lead.address().street()),
            Field.of("city", FieldType.TEXT, lead -> lead.address().city()),
            Field.of("postalCode", FieldType.TEXT, lead -> lead.address().postalCode()),
            Field.of("state", FieldType.TEXT, lead -> lead.address().state()),
            Field.of("country", FieldType.TEXT, lead -> lead.address().country()),
            Field.<LeadProfile>of("source", FieldType.CHOICE, LeadProfile::source)
                    .must(),
            Field.of("channel", FieldType.CHOICE, LeadProfile::channel),
            Field.of("rating", FieldType.CHOICE, LeadProfile::rating),
            Field.of("interested", FieldType.BOOLEAN, LeadProfile::interested),
            Field.of("emailOptOut", FieldType.BOOLEAN, LeadProfile::emailOptOut),
            Field.of("callOptOut", FieldType.BOOLEAN, LeadProfile::callOptOut),
            Field.of("description", FieldType.LONG_TEXT, LeadProfile::description));

    private static LeadProfile of(FieldValues values) {
        return new LeadProfile(
                values.text("salutation"),
                values.text("firstName"),
                values.text("lastName"),
                values.text("company"),
                values.text("title"),
                values.text("email"),
                values.text("phone"),
                values.text("mobile"),
                values.text("website"),
                values.text("industry"),
                values.get(Integer.class, "employees"),
                values.get(BigDecimal.class, "annualRevenue"),
                values.address(""),
                values.get(LeadSource.class, "source"),
                values.get(Channel.class, "channel"),
                values.get(Rating.class, "rating"),
                values.flag("interested"),
                values.flag("emailOptOut"),
                values.flag("callOptOut"),
                values.text("description"));
    }

    public LeadProfile {
        salutation = Text.line(salutation);
        firstName = Text.line(firstName);
        lastName = Text.line(lastName);
        company = Text.line(company);
        title = Text.line(title);
        email = Text.line(email);
        phone = Text.line(phone);
        mobile = Text.line(mobile);
        website = Text.line(website);
        industry = Text.line(industry);
        description = Text.clean(description);
        address = address == null ? Address.NONE : address;
        channel = channel == null && source != null ? source.channel() : channel;
    }

    /** First and last name as spoken. */
    public String name() {
        return firstName == null ? lastName : firstName + " " + lastName;
    }
}
