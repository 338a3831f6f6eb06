package crm.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What pages may list to choose from: enum constants, which are labelled by the texts, or {@link Choice}s. */
@Named("choices")
@RequestScoped
public class Choices {

    @Inject
    private Texts texts;

    public Object value(Object option) {
        return option instanceof Choice choice ? choice.value() : option;
    }

    /** The text form of the value, for addresses. */
    public String key(Object option) {
        return option instanceof Choice choice ? String.valueOf(choice.value()) : ((Enum<?>) option).name();
    }

    public String label(Object option) {
        return option instanceof Choice choice ? choice.label() : texts.label((Enum<?>) option);
    }
}
