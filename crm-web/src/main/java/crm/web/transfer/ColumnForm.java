package crm.web.transfer;

import java.io.Serializable;

/** What is chosen for a column of the file. */
public class ColumnForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String heading;
    private final String sample;
    private String field;

    /**
     * @param sample what stands in it in the first lines
     * @param field the field it fills, or null if it is left out
     */
    ColumnForm(String heading, String sample, String field) {
        this.heading = heading;
        this.sample = sample;
        this.field = field;
    }

    public String getHeading() {
        return heading;
    }

    public String getSample() {
        return sample;
    }

    public String getField() {
        return field;
    }

    public void setField(String field) {
        this.field = field;
    }
}
