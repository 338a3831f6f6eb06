package crm.web.webform;

import java.io.Serializable;

/** A field that a form may ask for, and whether it does. */
public class AskedField implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String name;
    private boolean asked;

    AskedField(String name, boolean asked) {
        this.name = name;
        this.asked = asked;
    }

    public String getName() {
        return name;
    }

    public boolean isAsked() {
        return asked;
    }

    public void setAsked(boolean asked) {
        this.asked = asked;
    }
}
