package crm.web.opportunity;

import crm.domain.opportunity.ContactRole;
import crm.ejb.contact.ContactService;
import crm.ejb.opportunity.ContactRoleRow;
import crm.ejb.opportunity.InvolveContact;
import crm.ejb.opportunity.OpportunityDetail;
import crm.ejb.opportunity.OpportunityService;
import crm.web.ui.Choice;
import crm.web.ui.RecordId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The contacts of the opportunity in the address with their parts, and giving a contact a part. */
@Named
@ViewScoped
public class OpportunityContacts implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient OpportunityService opportunities;

    @Inject
    private transient ContactService contacts;

    private long id;
    private List<ContactRoleRow> rows;
    private Choice contact;
    private ContactRole role;
    private boolean main;

    @PostConstruct
    void open() {
        id = RecordId.ofRequest();
        rows = opportunities.contacts(id);
        main = rows.isEmpty();
    }

    /** Contacts of the opportunity's account to choose from. */
    public List<Choice> find(String text) {
        OpportunityDetail opportunity = opportunities.view(id);
        return opportunity.account() == null
                ? List.of()
                : contacts.suggestions(opportunity.account().id(), text).stream()
                        .map(found -> new Choice(found.id(), found.name()))
                        .toList();
    }

    /** Gives the chosen contact the chosen part. */
    public String involve() {
        long chosen = (Long) contact.value();
        opportunities.involve(new InvolveContact(id, opportunities.view(id).version(), chosen, role, main));
        return here();
    }

    /** Takes a contact out of the sale. */
    public String release(long contactId) {
        opportunities.release(id, opportunities.view(id).version(), contactId);
        return here();
    }

    private String here() {
        return "/opportunity/view.xhtml?faces-redirect=true&id=" + id;
    }

    public List<ContactRoleRow> getRows() {
        return rows;
    }

    public ContactRole[] getRoles() {
        return ContactRole.values();
    }

    public Choice getContact() {
        return contact;
    }

    public void setContact(Choice contact) {
        this.contact = contact;
    }

    public ContactRole getRole() {
        return role;
    }

    public void setRole(ContactRole role) {
        this.role = role;
    }

    public boolean isMain() {
        return main;
    }

    public void setMain(boolean main) {
        this.main = main;
    }
}
