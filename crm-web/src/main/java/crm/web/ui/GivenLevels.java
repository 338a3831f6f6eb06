package crm.web.ui;

import crm.domain.access.AccessLevel;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** The access levels that people can give each other, to choose from. */
@Named
@RequestScoped
public class GivenLevels {
    @Inject
    private Texts texts;

    /** Reading or editing. */
    public List<Choice> getSome() {
        return of(AccessLevel.READ, AccessLevel.EDIT);
    }

    /** Nothing, reading or editing. */
    public List<Choice> getAny() {
        return of(AccessLevel.NONE, AccessLevel.READ, AccessLevel.EDIT);
    }

    private List<Choice> of(AccessLevel... levels) {
        return Stream.of(levels)
                .map(level -> new Choice(level, texts.get("ui.access." + level)))
                .toList();
    }
}
