package crm.domain.contact;

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
import java.io.Serializable;

/** What is known of a contact. Only the last name is required. {@code source} is the word of its lead source. */
@Embeddable
public record ContactProfile(
        String salutation,
        String firstName,
        String lastName,
        String title,
        String email,
        String phone,
        String mobile,

        @Embedded
        @AttributeOverride(name = "street", column = @Column(name = "mailing_street"))
        @AttributeOverride(name = "city", column = @Column(name = "mailing_city"))
        @AttributeOverride(name = "postalCode", column = @Column(name = "mailing_postal_code"))
        @AttributeOverride(name = "state", column = @Column(name = "mailing_state"))
        @AttributeOverride(name = "country", column = @Column(name = "mailing_country"))
        Address mailing,

        String source,
        boolean emailOptOut,
        boolean callOptOut,
        String description)
        implements Serializable {

    /** The fields of a contact, in reading order. */
    public static final FieldCatalog<ContactProfile> FIELDS = new FieldCatalog<>(
            ContactProfile::of,
            Field.text("salutation", 20, ContactProfile::salutation),
            Field.<ContactProfile>text("firstName", 80, ContactProfile::firstName)
                    .names(),
            Field.<ContactProfile>text("lastName", 80, ContactProfile::lastName)
                    .must()
                    .names(),
            Field.text("title", 120, ContactProfile::title),
            Field.of("email", FieldType.EMAIL, ContactProfile::email),
            Field.of("phone", FieldType.PHONE, ContactProfile::phone),
            Field.of("mobile", FieldType.PHONE, ContactProfile::mobile),
            Field.of("mailingStreet", FieldType.TEXT, contact -> contact.mailing()
                    .street()),
            Field.of("mailingCity", FieldType.TEXT, contact -> contact.mailing().city()),
            Field.of("mailingPostalCode", FieldType.TEXT, contact -> contact.mailing()
                    .postalCode()),
            Field.of(
                    "mailingState", FieldType.TEXT, contact -> contact.mailing().state()),
            Field.of("mailingCountry", FieldType.TEXT, contact -> contact.mailing()
                    .country()),
            Field.of("source", FieldType.CHOICE, ContactProfile::source),
            Field.of("emailOptOut", FieldType.BOOLEAN, ContactProfile::emailOptOut),
            Field.of("callOptOut", FieldType.BOOLEAN, ContactProfile::callOptOut),
            Field.of("description", FieldType.LONG_TEXT, ContactProfile::description));

    private static ContactProfile of(FieldValues values) {
        return new ContactProfile(
                values.text("salutation"),
                values.text("firstName"),
                values.text("lastName"),
                values.text("title"),
                values.text("email"),
                values.text("phone"),
                values.text("mobile"),
                values.address("mailing"),
                values.text("source"),
                values.flag("emailOptOut"),
                values.flag("callOptOut"),
                values.text("description"));
    }

    public ContactProfile {
        salutation = Text.line(salutation);
        firstName = Text.line(firstName);
        lastName = Text.line(lastName);
        title = Text.line(title);
        email = Text.line(email);
        phone = Text.line(phone);
        mobile = Text.line(mobile);
        source = Text.line(source);
        description = Text.clean(description);
        mailing = mailing == null ? Address.NONE : mailing;
    }

    /** First and last name as spoken. */
    public String name() {
        return firstName == null ? lastName : firstName + " " + lastName;
    }
}
