package crm.web.contact;

import crm.domain.contact.ContactProfile;
import crm.domain.shared.Address;
import crm.web.ui.Choice;
import java.io.Serializable;

/** What is typed about a contact; lives and dies with its page. */
public class ContactForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String salutation;
    private String firstName;
    private String lastName;
    private String title;
    private String email;
    private String phone;
    private String mobile;
    private String street;
    private String city;
    private String postalCode;
    private String state;
    private String country;
    private String source;
    private boolean emailOptOut;
    private boolean callOptOut;
    private String description;
    private Choice account;
    private Choice reportsTo;

    /** The form filled with what is known. */
    static ContactForm of(ContactProfile profile) {
        ContactForm form = new ContactForm();
        form.salutation = profile.salutation();
        form.firstName = profile.firstName();
        form.lastName = profile.lastName();
        form.title = profile.title();
        form.email = profile.email();
        form.phone = profile.phone();
        form.mobile = profile.mobile();
        form.street = profile.mailing().street();
        form.city = profile.mailing().city();
        form.postalCode = profile.mailing().postalCode();
        form.state = profile.mailing().state();
        form.country = profile.mailing().country();
        form.source = profile.source();
        form.emailOptOut = profile.emailOptOut();
        form.callOptOut = profile.callOptOut();
        form.description = profile.description();
        return form;
    }

    ContactProfile toProfile() {
        return new ContactProfile(
                salutation,
                firstName,
                lastName,
                title,
                email,
                phone,
                mobile,
                new Address(street, city, postalCode, state, country),
                source,
                emailOptOut,
                callOptOut,
                description);
    }

    public String getSalutation() {
        return salutation;
    }

    public void setSalutation(String salutation) {
        this.salutation = salutation;
    }

    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(String firstName) {
        this.firstName = firstName;
    }

    public String getLastName() {
        return lastName;
    }

    public void setLastName(String lastName) {
        this.lastName = lastName;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getMobile() {
        return mobile;
    }

    public void setMobile(String mobile) {
        this.mobile = mobile;
    }

    public String getStreet() {
        return street;
    }

    public void setStreet(String street) {
        this.street = street;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public String getPostalCode() {
        return postalCode;
    }

    public void setPostalCode(String postalCode) {
        this.postalCode = postalCode;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public boolean isEmailOptOut() {
        return emailOptOut;
    }

    public void setEmailOptOut(boolean emailOptOut) {
        this.emailOptOut = emailOptOut;
    }

    public boolean isCallOptOut() {
        return callOptOut;
    }

    public void setCallOptOut(boolean callOptOut) {
        this.callOptOut = callOptOut;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public Choice getAccount() {
        return account;
    }

    public void setAccount(Choice account) {
        this.account = account;
    }

    public Choice getReportsTo() {
        return reportsTo;
    }

    public void setReportsTo(Choice reportsTo) {
        this.reportsTo = reportsTo;
    }
}
