package crm.web.ui;

import crm.domain.shared.NotFoundException;
import jakarta.faces.context.FacesContext;
import java.util.Map;

/** The record a page was asked for by its address. */
public final class RecordId {
    private static final String OPENED = "crm.record";

    private RecordId() {}

    /**
     * The record a page was opened for: the parameter {@code id} of its address. What the page sends later belongs to that
     * record, whatever the address says then.
     *
     * @throws NotFoundException if it is missing or no number, as for a record that does not exist
     */
    public static long ofRequest() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Map<String, Object> page = faces.getViewRoot().getViewMap();
        Long id = faces.isPostback() && page.containsKey(OPENED) ? (Long) page.get(OPENED) : of("id");
        if (id == null) {
            throw new NotFoundException("no id");
        }
        page.put(OPENED, id);
        return id;
    }

    /** The id in a parameter of the request, or null if it is missing. */
    public static Long of(String parameter) {
        String text = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(parameter);
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.matches("\\d{1,18}")) {
            throw new NotFoundException("no id: " + parameter);
        }
        return Long.valueOf(text);
    }
}
