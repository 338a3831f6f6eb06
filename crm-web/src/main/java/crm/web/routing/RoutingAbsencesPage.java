package crm.web.routing;

import crm.domain.routing.AbsenceProfile;
import crm.ejb.routing.AbsenceRow;
import crm.ejb.routing.AbsenceService;
import crm.web.ui.Choice;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** Who is away, and is given no leads by rules. */
@Named
@ViewScoped
public class RoutingAbsencesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/routing/absences.xhtml?faces-redirect=true";

    @Inject
    private transient AbsenceService absences;

    private List<AbsenceRow> rows;
    private Choice user;
    private LocalDate firstDay;
    private LocalDate lastDay;

    @PostConstruct
    void open() {
        rows = absences.coming();
    }

    /** Keeps that somebody is away. */
    public String add() {
        absences.add(new AbsenceProfile(user == null ? null : Math.toIntExact((Long) user.value()), firstDay, lastDay));
        return HERE;
    }

    /** Takes an absence back. */
    public String remove(AbsenceRow absence) {
        absences.remove(absence.userId(), absence.firstDay());
        return HERE;
    }

    public List<AbsenceRow> getRows() {
        return rows;
    }

    public Choice getUser() {
        return user;
    }

    public void setUser(Choice user) {
        this.user = user;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(LocalDate firstDay) {
        this.firstDay = firstDay;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
