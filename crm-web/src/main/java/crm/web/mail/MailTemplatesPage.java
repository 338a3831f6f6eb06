package crm.web.mail;

import crm.ejb.mail.MailService;
import crm.ejb.mail.TemplateRow;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The list of mail templates. */
@Named
@RequestScoped
public class MailTemplatesPage {
    @Inject
    private MailService mail;

    private List<TemplateRow> rows;

    @PostConstruct
    void open() {
        rows = mail.templates();
    }

    public List<TemplateRow> getRows() {
        return rows;
    }
}
