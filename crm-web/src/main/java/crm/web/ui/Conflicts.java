package crm.web.ui;

import crm.domain.shared.FieldRights;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Shows what two people changed at once, and settles it as the form submitted chooses. */
@Dependent
public class Conflicts {
    private final Texts texts;
    private final Formats formats;
    private final HttpServletRequest request;

    @Inject
    public Conflicts(Texts texts, Formats formats, HttpServletRequest request) {
        this.texts = texts;
        this.formats = formats;
        this.request = request;
    }

    /**
     * The disputed fields as the page shows them; those that are hidden meanwhile are left out.
     *
     * @param labels beginning of the fields' label keys, for example {@code field.Lead.}
     */
    public List<FieldConflict> of(ThreeWay<?> way, String labels, FieldRights fields) {
        return way.disputed().stream()
                .filter(component -> fields.visible(component.getName()))
                .map(component -> new FieldConflict(
                        component.getName(),
                        texts.get(labels + component.getName()),
                        shown(ThreeWay.value(component, way.theirs())),
                        shown(ThreeWay.value(component, way.mine()))))
                .toList();
    }

    /** What was typed, with the stored value wherever the reader chose it. */
    public <R extends Record> R settled(List<FieldConflict> conflicts, R typed, R stored) {
        List<String> theirs = conflicts.stream()
                .filter(conflict -> conflict.takesTheirs(request))
                .map(FieldConflict::field)
                .toList();
        return theirs.isEmpty() ? typed : ThreeWay.taking(typed, stored, theirs);
    }

    private String shown(Object value) {
        if (value instanceof Enum<?> word) {
            return texts.label(word);
        }
        if (value instanceof LocalDate date) {
            return formats.date(date);
        }
        if (value instanceof Boolean yes) {
            return texts.get(yes ? "ui.yes" : "ui.no");
        }
        if (value instanceof crm.domain.shared.Address address) {
            return address.oneLine();
        }
        return value instanceof BigDecimal number ? formats.number(number) : value == null ? null : value.toString();
    }
}
