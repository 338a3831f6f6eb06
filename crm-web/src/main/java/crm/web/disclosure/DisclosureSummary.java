package crm.web.disclosure;

import crm.ejb.disclosure.DisclosureService;
import crm.ejb.disclosure.TypeRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What a permission set keeps back, on the set's own page. */
@Named
@RequestScoped
public class DisclosureSummary {
    @Inject
    private DisclosureService disclosure;

    private List<TypeRow> types;

    /** One row per record type; asked once per request. */
    public List<TypeRow> of(int setId) {
        types = types == null ? disclosure.summary(setId) : types;
        return types;
    }
}
