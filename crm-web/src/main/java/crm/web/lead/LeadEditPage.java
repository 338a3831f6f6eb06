package crm.web.lead;

import crm.domain.lead.Channel;
import crm.domain.lead.LeadProfile;
import crm.domain.lead.LeadSource;
import crm.domain.lead.Rating;
import crm.domain.shared.ConflictException;
import crm.domain.shared.FieldRights;
import crm.ejb.lead.CaptureLead;
import crm.ejb.lead.EditLead;
import crm.ejb.lead.LeadDetail;
import crm.ejb.lead.LeadService;
import crm.web.ui.Choice;
import crm.web.ui.Conflicts;
import crm.web.ui.FieldConflict;
import crm.web.ui.RecordId;
import crm.web.ui.Texts;
import crm.web.ui.ThreeWay;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Messages;

/** Writing about a lead: a new one, or one that is there. */
@Named
@ViewScoped
public class LeadEditPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient LeadService leads;

    @Inject
    private transient Conflicts conflicts;

    @Inject
    private transient Texts texts;

    private Long id;
    private int version;
    private FieldRights fields;
    private LeadProfile read;
    private LeadForm form = new LeadForm();
    private List<FieldConflict> found = List.of();
    private Choice owner;
    private boolean byRules;

    @PostConstruct
    void open() {
        id = RecordId.of("id");
        if (id == null) {
            fields = leads.captured();
            form.setSource(LeadSource.PHONE_INQUIRY);
        } else {
            show(leads.view(id));
            form = LeadForm.of(read);
        }
    }

    private void show(LeadDetail detail) {
        read = detail.profile();
        version = detail.version();
        fields = detail.fields();
    }

    /** Stores what was typed; where somebody else was faster, asks whose values hold. */
    public String save() {
        LeadProfile typed = conflicts.settled(found, form.toProfile(), read);
        try {
            if (id == null) {
                return captured(typed);
            } else {
                leads.edit(new EditLead(id, version, typed));
            }
        } catch (ConflictException meanwhile) {
            reconcile(typed);
            return null;
        }
        return "/lead/view.xhtml?faces-redirect=true&id=" + id;
    }

    private String captured(LeadProfile typed) {
        Integer named = owner == null ? null : Math.toIntExact((Long) owner.value());
        long made = leads.capture(new CaptureLead(typed, named, byRules));
        if (!leads.isVisible(made)) {
            Messages.addFlashGlobalInfo(texts.get("lead.edit.gone"));
            return "/lead/list.xhtml?faces-redirect=true";
        }
        return "/lead/view.xhtml?faces-redirect=true&id=" + made;
    }

    private void reconcile(LeadProfile typed) {
        LeadDetail stored = leads.view(id);
        ThreeWay<LeadProfile> way = new ThreeWay<>(read, stored.profile(), typed);
        found = conflicts.of(way, "field.Lead.", stored.fields());
        form = LeadForm.of(way.merged());
        show(stored);
    }

    public LeadForm getForm() {
        return form;
    }

    /** What the writer may do with each field. */
    public FieldRights getFields() {
        return fields;
    }

    public Choice getOwner() {
        return owner;
    }

    public void setOwner(Choice owner) {
        this.owner = owner;
    }

    public boolean isByRules() {
        return byRules;
    }

    public void setByRules(boolean byRules) {
        this.byRules = byRules;
    }

    public Long getId() {
        return id;
    }

    public List<FieldConflict> getConflicts() {
        return found;
    }

    public LeadSource[] getSources() {
        return LeadSource.values();
    }

    public Channel[] getChannels() {
        return Channel.values();
    }

    public Rating[] getRatings() {
        return Rating.values();
    }
}
