package crm.web.routing;

import crm.ejb.routing.AbsenceService;
import crm.ejb.routing.AssignmentRow;
import crm.ejb.routing.RoutingService;
import crm.web.ui.Choice;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The assignment rules in the order in which they are asked, and who takes what they leave. */
@Named
@ViewScoped
public class RoutingRulesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/routing/rules.xhtml?faces-redirect=true";

    @Inject
    private transient RoutingService routing;

    @Inject
    private transient AbsenceService rest;

    private List<AssignmentRow> rows;
    private Choice defaultOwner;

    @PostConstruct
    void open() {
        rows = routing.list();
        defaultOwner = rest.defaultOwner()
                .map(owner -> new Choice((long) owner.id(), owner.name()))
                .orElse(null);
    }

    /** Lets a rule be asked before the one above it. */
    public String raise(AssignmentRow rule) {
        routing.raise(rule.id());
        return HERE;
    }

    /** Keeps who takes the leads that no rule places. */
    public String keep() {
        rest.setDefaultOwner(defaultOwner == null ? null : Math.toIntExact((Long) defaultOwner.value()));
        return HERE;
    }

    public List<AssignmentRow> getRows() {
        return rows;
    }

    public Choice getDefaultOwner() {
        return defaultOwner;
    }

    public void setDefaultOwner(Choice defaultOwner) {
        this.defaultOwner = defaultOwner;
    }
}
