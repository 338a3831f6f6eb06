package crm.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;

/**
 * A field that somebody else changed while it was being edited here.
 *
 * @param field name of the field
 * @param label its label for the reader
 * @param theirs what is stored now, as text
 * @param mine what was typed here, as text
 */
public record FieldConflict(String field, String label, String theirs, String mine) implements Serializable {

    /** Whether the stored value was chosen over the typed one in the form just submitted. */
    public boolean takesTheirs(HttpServletRequest request) {
        return "theirs".equals(request.getParameter("conflict." + field));
    }
}
