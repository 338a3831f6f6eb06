package crm.web.ui;

import crm.domain.shared.NotFoundException;
import jakarta.faces.context.FacesContext;

/** The record a page was asked for by its address. */
public final class RecordId {
    private RecordId() {}

    /**
     * The parameter {@code id} of the request.
     *
     * @throws NotFoundException if it is missing or no number, as for a record that does not exist
     */
    public static long ofRequest() {
        Long id = of("id");
        if (id == null) {
            throw new NotFoundException("no id");
        }
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
