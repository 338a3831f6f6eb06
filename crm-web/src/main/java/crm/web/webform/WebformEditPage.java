package crm.web.webform;

import crm.domain.lead.Channel;
import crm.domain.lead.LeadSource;
import crm.ejb.mail.MailService;
import crm.ejb.webform.EditFormProfile;
import crm.ejb.webform.WebFormRow;
import crm.ejb.webform.WebFormService;
import crm.web.ui.Choice;
import crm.web.ui.Languages;
import crm.web.ui.RecordId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Setting up a web form: a new one, or one that is there. */
@Named
@ViewScoped
public class WebformEditPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient WebFormService forms;

    @Inject
    private transient MailService mail;

    private WebFormRow row;
    private WebFormForm form = new WebFormForm();
    private List<Choice> templates;

    @PostConstruct
    void open() {
        Long id = RecordId.of("id");
        if (id != null) {
            row = forms.view(Math.toIntExact(id));
            form = WebFormForm.of(row);
        }
        templates = mail.templates().stream()
                .map(template -> new Choice(template.id(), template.profile().name()))
                .toList();
    }

    /** Stores what was written and shows the form to copy. */
    public String save() {
        int id;
        if (row == null) {
            id = forms.create(form.toProfile());
        } else {
            id = row.id();
            forms.edit(new EditFormProfile(id, row.version(), form.toProfile()));
        }
        return "/webform/view.xhtml?faces-redirect=true&id=" + id;
    }

    /** The form, or null while it is new. */
    public WebFormRow getRow() {
        return row;
    }

    public WebFormForm getForm() {
        return form;
    }

    public List<Choice> getTemplates() {
        return templates;
    }

    public LeadSource[] getSources() {
        return LeadSource.values();
    }

    public Channel[] getChannels() {
        return Channel.values();
    }

    /** The languages a form can have, each by its own name. */
    public List<Choice> getLanguages() {
        return Languages.SUPPORTED.stream()
                .map(each -> new Choice(each.getLanguage(), each.getDisplayLanguage(each)))
                .toList();
    }
}
