package crm.web.lead;

import crm.domain.lead.LeadProfile;
import crm.domain.lead.LeadSource;
import crm.domain.shared.FieldRights;
import crm.ejb.lead.CaptureLead;
import crm.ejb.lead.LeadService;
import crm.web.ui.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.util.Messages;
import org.primefaces.PrimeFaces;

/** One lead after the other, at the phone or at a trade show: what they have in common stays. */
@Named
@ViewScoped
public class LeadQuickPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient LeadService leads;

    @Inject
    private transient Texts texts;

    private LeadForm form = new LeadForm();
    private FieldRights fields;
    private boolean byRules;

    @PostConstruct
    void open() {
        fields = leads.captured();
        form.setSource(LeadSource.TRADE_SHOW);
    }

    /** Captures the lead and makes room for the next one. */
    public void save() {
        LeadProfile typed = form.toProfile();
        leads.capture(new CaptureLead(typed, null, byRules));
        Messages.addGlobalInfo(texts.of("lead.quick.saved", typed.name()));
        LeadForm next = new LeadForm();
        next.setSource(form.getSource());
        next.setDescription(form.getDescription());
        form = next;
        PrimeFaces.current().focus("form:lastName");
    }

    public LeadForm getForm() {
        return form;
    }

    /** What the writer may do with each field. */
    public FieldRights getFields() {
        return fields;
    }

    public boolean isByRules() {
        return byRules;
    }

    public void setByRules(boolean byRules) {
        this.byRules = byRules;
    }

    public LeadSource[] getSources() {
        return LeadSource.values();
    }
}
