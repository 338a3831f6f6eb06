package crm.web.account;

import crm.domain.account.AccountProfile;
import crm.domain.account.AccountType;
import crm.domain.shared.Address;
import crm.web.ui.Choice;
import java.io.Serializable;
import java.math.BigDecimal;

/** What is typed about an account; lives and dies with its page. */
public class AccountForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name;
    private String firstName;
    private String lastName;
    private AccountType type;
    private String industry;
    private String website;
    private String phone;
    private String email;
    private Integer employees;
    private BigDecimal annualRevenue;
    private String street;
    private String city;
    private String postalCode;
    private String state;
    private String country;
    private String source;
    private String description;
    private Choice parent;

    /** The form filled with what is known. */
    static AccountForm of(AccountProfile profile) {
        AccountForm form = new AccountForm();
        form.name = profile.name();
        form.firstName = profile.firstName();
        form.lastName = profile.lastName();
        form.type = profile.type();
        form.industry = profile.industry();
        form.website = profile.website();
        form.phone = profile.phone();
        form.email = profile.email();
        form.employees = profile.employees();
        form.annualRevenue = profile.annualRevenue();
        form.street = profile.billing().street();
        form.city = profile.billing().city();
        form.postalCode = profile.billing().postalCode();
        form.state = profile.billing().state();
        form.country = profile.billing().country();
        form.source = profile.source();
        form.description = profile.description();
        return form;
    }

    AccountProfile toProfile() {
        return new AccountProfile(
                name,
                firstName,
                lastName,
                type,
                industry,
                website,
                phone,
                email,
                employees,
                annualRevenue,
                new Address(street, city, postalCode, state, country),
                source,
                description);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
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

    public AccountType getType() {
        return type;
    }

    public void setType(AccountType type) {
        this.type = type;
    }

    public String getIndustry() {
        return industry;
    }

    public void setIndustry(String industry) {
        this.industry = industry;
    }

    public String getWebsite() {
        return website;
    }

    public void setWebsite(String website) {
        this.website = website;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public Integer getEmployees() {
        return employees;
    }

    public void setEmployees(Integer employees) {
        this.employees = employees;
    }

    public BigDecimal getAnnualRevenue() {
        return annualRevenue;
    }

    public void setAnnualRevenue(BigDecimal annualRevenue) {
        this.annualRevenue = annualRevenue;
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

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public Choice getParent() {
        return parent;
    }

    public void setParent(Choice parent) {
        this.parent = parent;
    }
}
