package crm.web.explanation;

import crm.domain.access.AccessLevel;
import crm.domain.shared.RecordRef;
import crm.ejb.explanation.Explanation;
import crm.ejb.explanation.ExplanationService;
import crm.web.ui.Choice;
import crm.web.ui.RecordId;
import crm.web.ui.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Why somebody sees a record, or why not: oneself, if the address names nobody. */
@Named
@ViewScoped
public class ExplanationViewPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final List<AccessLevel> LEVELS = List.of(AccessLevel.READ, AccessLevel.EDIT, AccessLevel.FULL);

    @Inject
    private transient ExplanationService explanations;

    @Inject
    private transient Texts texts;

    private RecordRef ref;
    private Explanation explanation;
    private boolean aboutEverybody;
    private boolean readable;
    private Choice person;
    private AccessLevel wanted;

    @PostConstruct
    void open() {
        ref = RecordAddress.ofRequest();
        Long id = RecordId.of("person");
        wanted = wanted();
        explanation = id == null
                ? explanations.explain(ref, wanted)
                : explanations.explain(ref, RecordAddress.user(id), wanted);
        aboutEverybody = explanations.mayAskAboutEverybody(ref);
        readable = explanations.mayRead(ref);
    }

    private static AccessLevel wanted() {
        String word = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("wanted");
        return LEVELS.stream()
                .filter(level -> level.name().equals(word))
                .findFirst()
                .orElse(AccessLevel.READ);
    }

    /** Asks about the person chosen; the question stands in the address, so that it can be kept and sent. */
    public String ask() {
        return "/explanation/view.xhtml?faces-redirect=true&type=" + ref.type() + "&id=" + ref.id() + "&person="
                + person.value() + "&wanted=" + wanted;
    }

    /** Colleagues by some letters of their names, deactivated ones too. */
    public List<Choice> people(String text) {
        return explanations.people(text).stream()
                .map(colleague -> new Choice((long) colleague.id(), colleague.name()))
                .toList();
    }

    public List<Choice> getLevels() {
        return LEVELS.stream()
                .map(level -> new Choice(level, texts.get("explanation.wanted." + level)))
                .toList();
    }

    public RecordRef getRef() {
        return ref;
    }

    public Explanation getExplanation() {
        return explanation;
    }

    public boolean isAboutEverybody() {
        return aboutEverybody;
    }

    public boolean isReadable() {
        return readable;
    }

    public Choice getPerson() {
        return person;
    }

    public void setPerson(Choice person) {
        this.person = person;
    }

    public AccessLevel getWanted() {
        return wanted;
    }

    public void setWanted(AccessLevel wanted) {
        this.wanted = wanted;
    }
}
