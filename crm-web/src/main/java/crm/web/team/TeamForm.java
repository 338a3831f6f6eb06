package crm.web.team;

import crm.domain.access.AccessLevel;
import crm.domain.shared.RecordRef;
import crm.ejb.team.TeamPlace;
import crm.ejb.team.TeamRow;
import crm.web.ui.Choice;
import java.io.Serializable;

/** A place in a team while it is being filled in. */
public class TeamForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final boolean change;
    private Choice user;
    private String role;
    private AccessLevel level = AccessLevel.READ;
    private AccessLevel contacts = AccessLevel.NONE;
    private AccessLevel opportunities = AccessLevel.NONE;

    TeamForm() {
        this.change = false;
    }

    TeamForm(TeamRow row) {
        this.change = true;
        this.user = new Choice((long) row.userId(), row.name());
        this.role = row.role();
        this.level = row.level();
        this.contacts = row.contacts();
        this.opportunities = row.opportunities();
    }

    TeamPlace of(RecordRef record) {
        return new TeamPlace(record, role, level, contacts, opportunities);
    }

    int userId() {
        return ((Long) user.value()).intValue();
    }

    /** Whether a place is changed; else somebody new is brought in. */
    public boolean isChange() {
        return change;
    }

    public Choice getUser() {
        return user;
    }

    public void setUser(Choice user) {
        this.user = user;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public AccessLevel getLevel() {
        return level;
    }

    public void setLevel(AccessLevel level) {
        this.level = level;
    }

    public AccessLevel getContacts() {
        return contacts;
    }

    public void setContacts(AccessLevel contacts) {
        this.contacts = contacts;
    }

    public AccessLevel getOpportunities() {
        return opportunities;
    }

    public void setOpportunities(AccessLevel opportunities) {
        this.opportunities = opportunities;
    }
}
