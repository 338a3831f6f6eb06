package crm.web.mail;

import crm.domain.mail.TemplateProfile;
import crm.ejb.mail.EditTemplate;
import crm.ejb.mail.MailService;
import crm.ejb.mail.TemplateRow;
import crm.web.ui.RecordId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.stream.Collectors;

/** One mail template: a new one, or one that is there. */
@Named
@ViewScoped
public class MailTemplatePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient MailService mail;

    private TemplateRow row;
    private String name;
    private String subject;
    private String body;

    @PostConstruct
    void open() {
        Long id = RecordId.of("id");
        if (id != null) {
            row = mail.template(Math.toIntExact(id));
            name = row.profile().name();
            subject = row.profile().subject();
            body = row.profile().body();
        }
    }

    /** Stores what was written. */
    public String save() {
        TemplateProfile template = new TemplateProfile(name, subject, body);
        if (row == null) {
            mail.create(template);
        } else {
            mail.edit(new EditTemplate(row.id(), row.version(), template));
        }
        return "/mail/templates.xhtml?faces-redirect=true";
    }

    /** The blanks there are, as they are written. */
    public String getBlanks() {
        return TemplateProfile.BLANKS.stream().map(blank -> "{" + blank + "}").collect(Collectors.joining(" "));
    }

    /** The template, or null while it is new. */
    public TemplateRow getRow() {
        return row;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }
}
