package crm.web.disclosure;

import crm.domain.shared.FieldAccess;
import crm.domain.shared.RecordType;
import crm.ejb.disclosure.ChangeDisclosure;
import crm.ejb.disclosure.DisclosureDetail;
import crm.ejb.disclosure.DisclosureRow;
import crm.ejb.disclosure.DisclosureService;
import crm.web.ui.Choice;
import crm.web.ui.RecordId;
import crm.web.ui.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a permission set gives of the fields of one record type. */
@Named
@ViewScoped
public class DisclosureEditPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient DisclosureService disclosure;

    @Inject
    private transient HttpServletRequest request;

    @Inject
    private transient Texts texts;

    private final Map<String, String> chosen = new LinkedHashMap<>();
    private DisclosureDetail detail;

    @PostConstruct
    void open() {
        String word = request.getParameter("type");
        RecordType type = Stream.of(RecordType.values())
                .filter(known -> known.word().equals(word))
                .findFirst()
                .orElse(RecordType.LEAD);
        detail = disclosure.view(Math.toIntExact(RecordId.ofRequest()), type);
        detail.fields().forEach(field -> chosen.put(field.name(), field.access().name()));
    }

    /** Stores what was chosen and leads back to the set. */
    public String save() {
        Map<String, FieldAccess> fields = new HashMap<>();
        chosen.forEach((field, access) -> fields.put(field, FieldAccess.valueOf(access)));
        disclosure.change(new ChangeDisclosure(detail.setId(), detail.version(), detail.type(), fields));
        return "/directory/permissionSet.xhtml?faces-redirect=true&id=" + detail.setId();
    }

    /** Why a field leaves less to choose than others, as a key of the texts; null where it does not. */
    public String hint(DisclosureRow field) {
        if (field.isFixed()) {
            return "disclosure.edit.fixed";
        }
        return field.choices().contains(FieldAccess.HIDDEN) ? null : "disclosure.edit.required";
    }

    /** What the set may say of a field. */
    public List<Choice> choices(DisclosureRow field) {
        return field.choices().stream()
                .map(access -> new Choice(access.name(), texts.label(access)))
                .toList();
    }

    public DisclosureDetail getDetail() {
        return detail;
    }

    /** What is chosen for each field, by its name: the word of a {@link FieldAccess}. */
    public Map<String, String> getChosen() {
        return chosen;
    }

    public RecordType[] getTypes() {
        return RecordType.values();
    }
}
