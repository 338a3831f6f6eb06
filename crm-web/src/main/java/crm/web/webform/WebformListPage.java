package crm.web.webform;

import crm.ejb.webform.WebFormRow;
import crm.ejb.webform.WebFormService;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The list of web forms. */
@Named
@RequestScoped
public class WebformListPage {
    @Inject
    private WebFormService forms;

    private List<WebFormRow> rows;

    @PostConstruct
    void open() {
        rows = forms.list();
    }

    public List<WebFormRow> getRows() {
        return rows;
    }
}
