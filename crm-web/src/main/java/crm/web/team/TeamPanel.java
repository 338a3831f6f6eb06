package crm.web.team;

import crm.domain.shared.RecordRef;
import crm.ejb.directory.OwnerLookupService;
import crm.ejb.team.Team;
import crm.ejb.team.TeamRow;
import crm.ejb.team.TeamService;
import crm.web.ui.Choice;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;

/** The team of the page's account or opportunity, and bringing somebody in. */
@Named
@ViewScoped
public class TeamPanel implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String NAME = "team";

    @Inject
    private transient TeamService teams;

    @Inject
    private transient OwnerLookupService colleagues;

    private boolean open;
    private Team shown;
    private TeamForm form = new TeamForm();

    @PostConstruct
    void lookAtAddress() {
        open = NAME.equals(Faces.getRequestParameter("panel"));
    }

    /** Whether it is unfolded. Folded up it reads nothing. */
    public boolean isOpen() {
        return open;
    }

    /** Shows the team. */
    public void unfold() {
        open = true;
    }

    /** The team of a record, read once per page, when the panel is unfolded. */
    public Team of(RecordRef about) {
        if (shown == null) {
            shown = teams.of(about);
        }
        return shown;
    }

    /** Active users with these words who may work with such records. */
    public List<Choice> find(String text) {
        return colleagues.find(shown.record().type(), text).stream()
                .map(found -> new Choice((long) found.id(), found.name()))
                .toList();
    }

    /** Opens the dialog for a new member. */
    public void begin() {
        form = new TeamForm();
        Faces.setRequestAttribute("dialogToOpen", "member");
    }

    /** Opens the dialog with a place to change. */
    public void change(TeamRow row) {
        form = new TeamForm(row);
        Faces.setRequestAttribute("dialogToOpen", "member");
    }

    /** Brings the chosen user in, or changes his place. */
    public String keep(RecordRef about) {
        if (form.isChange()) {
            teams.change(form.userId(), form.of(about));
        } else {
            teams.add(form.userId(), form.of(about));
        }
        return here(about);
    }

    /** Sends a member away; whoever leaves by himself may not see the record afterwards. */
    public String remove(RecordRef about, TeamRow row) {
        teams.remove(about, row.userId());
        return row.leavable() ? "/" + about.type().word() + "/list.xhtml?faces-redirect=true" : here(about);
    }

    private static String here(RecordRef about) {
        return "/" + about.type().word() + "/view.xhtml?faces-redirect=true&id=" + about.id() + "&panel=" + NAME;
    }

    public TeamForm getForm() {
        return form;
    }
}
