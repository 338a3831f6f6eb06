package crm.web.lead;

import crm.domain.lead.Channel;
import crm.domain.lead.LeadProfile;
import crm.domain.lead.LeadSource;
import crm.domain.lead.Rating;
import crm.domain.shared.Address;
import java.io.Serializable;
import java.math.BigDecimal;

/** What is typed about a lead; lives and dies with its page. */
public class LeadForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String salutation;
    private String firstName;
    private String lastName;
    private String company;
    private String title;
    private String email;
    private String phone;
    private String mobile;
    private String website;
    private String industry;
    private Integer employees;
    private BigDecimal annualRevenue;
    private String street;
    private String city;
    private String postalCode;
    private String state;
    private String country;
    private LeadSource source;
    private Channel channel;
    private Rating rating;
    private boolean interested;
    private boolean emailOptOut;
    private boolean callOptOut;
    private String description;

    /** The form filled with what is known. */
    static LeadForm of(LeadProfile profile) {
        LeadForm form = new LeadForm();
        form.salutation = profile.salutation();
        form.firstName = profile.firstName();
        form.lastName = profile.lastName();
        form.company = profile.company();
        form.title = profile.title();
        form.email = profile.email();
        form.phone = profile.phone();
        form.mobile = profile.mobile();
        form.website = profile.website();
        form.industry = profile.industry();
        form.employees = profile.employees();
        form.annualRevenue = profile.annualRevenue();
        form.street = profile.address().street();
        form.city = profile.address().city();
        form.postalCode = profile.address().postalCode();
        form.state = profile.address().state();
        form.country = profile.address().country();
        form.source = profile.source();
        form.channel = profile.channel();
        form.rating = profile.rating();
        form.interested = profile.interested();
        form.emailOptOut = profile.emailOptOut();
        form.callOptOut = profile.callOptOut();
        form.description = profile.description();
        return form;
    }

    /** What is typed, not yet checked. */
    public LeadProfile toProfile() {
        return new LeadProfile(
                salutation,
                firstName,
                lastName,
                company,
                title,
                email,
                phone,
                mobile,
                website,
                industry,
                employees,
                annualRevenue,
                new Address(street, city, postalCode, state, country),
                source,
                channel,
                rating,
                interested,
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

    public String getCompany() {
        return company;
    }

    public void setCompany(String company) {
        this.company = company;
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

    public String getWebsite() {
        return website;
    }

    public void setWebsite(String website) {
        this.website = website;
    }

    public String getIndustry() {
        return industry;
    }

    public void setIndustry(String industry) {
        this.industry = industry;
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

    public LeadSource getSource() {
        return source;
    }

    public void setSource(LeadSource source) {
        this.source = source;
    }

    public Channel getChannel() {
        return channel;
    }

    public void setChannel(Channel channel) {
        this.channel = channel;
    }

    public Rating getRating() {
        return rating;
    }

    public void setRating(Rating rating) {
        this.rating = rating;
    }

    public boolean isInterested() {
        return interested;
    }

    public void setInterested(boolean interested) {
        this.interested = interested;
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
}
