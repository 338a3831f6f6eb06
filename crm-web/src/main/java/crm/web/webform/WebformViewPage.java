package crm.web.webform;

import crm.domain.webform.FormMarkup;
import crm.ejb.webform.WebFormRow;
import crm.ejb.webform.WebFormService;
import crm.web.ui.RecordId;
import crm.web.ui.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.util.Faces;

/** A web form to copy into somebody's page. */
@Named
@ViewScoped
public class WebformViewPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient WebFormService forms;

    @Inject
    private transient Texts texts;

    private WebFormRow row;
    private String address;
    private String html;

    @PostConstruct
    void open() {
        row = forms.view(Math.toIntExact(RecordId.ofRequest()));
        address = Faces.getRequestBaseURL().replaceFirst("/$", "") + WebToLead.PATH + "/" + row.key();
        html = new FormMarkup(row.profile(), this::label).html(address);
    }

    private String label(String word) {
        String language = row.profile().locale();
        return switch (word) {
            case "submit" -> texts.in(language, "webform.html.submit");
            case "honeypot" -> texts.in(language, "webform.html.honeypot");
            default -> texts.in(language, "field.Lead." + word);
        };
    }

    public WebFormRow getRow() {
        return row;
    }

    /** Where the form sends to. */
    public String getAddress() {
        return address;
    }

    /** The form as HTML. */
    public String getHtml() {
        return html;
    }
}
