package crm.web.ui;

import crm.domain.shared.Count;
import crm.domain.shared.Slice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Reads what tables and related lists are given: a {@link Slice} or a plain list. */
@Named("tables")
@RequestScoped
public class Tables {

    @Inject
    private Texts texts;

    @Inject
    private Formats formats;

    public List<?> rows(Object value) {
        return value instanceof Slice<?> slice ? slice.rows() : value == null ? List.of() : (List<?>) value;
    }

    /** "1 record", "37 records", "2,000+ records". */
    public String count(Object value) {
        Count count = countOf(value);
        return texts.of(count.value() == 1 && !count.more() ? "ui.count.one" : "ui.count.many", shortCount(value));
    }

    /** "37" or "2,000+". */
    public String shortCount(Object value) {
        Count count = countOf(value);
        return formats.number(count.value()) + (count.more() ? "+" : "");
    }

    private Count countOf(Object value) {
        return value instanceof Slice<?> slice
                ? slice.count()
                : Count.exactly(rows(value).size());
    }
}
