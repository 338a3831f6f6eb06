package crm.web.directory;

import crm.domain.access.AccessDefault;
import crm.domain.access.AccessDefaults;
import crm.domain.access.DefaultLevel;
import crm.domain.shared.RecordType;
import crm.ejb.directory.SharingService;
import crm.web.preview.PreviewedPage;
import crm.web.ui.Choice;
import crm.web.ui.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.omnifaces.util.Messages;

/** The sharing settings: what everybody has by default on records of each type. */
@Named
@ViewScoped
public class DirectorySharingPage extends PreviewedPage {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SharingService sharing;

    @Inject
    private transient Texts texts;

    private List<SharingForm> forms;

    @PostConstruct
    void open() {
        AccessDefaults defaults = sharing.defaults();
        forms = Stream.of(RecordType.values())
                .map(type -> new SharingForm(type, defaults.of(type)))
                .toList();
    }

    /** Stores what was chosen, for all types together; if anybody gains or loses by it, only after that was shown. */
    public String save() {
        return lookOrKeep();
    }

    @Override
    protected Runnable change() {
        Map<RecordType, AccessDefault> byType = new EnumMap<>(RecordType.class);
        forms.forEach(form -> byType.put(form.getType(), form.toSetting()));
        return () -> sharing.change(new AccessDefaults(byType));
    }

    @Override
    protected String afterwards() {
        Messages.addFlashGlobalInfo(texts.get("directory.sharing.saved"));
        return "/directory/sharing.xhtml?faces-redirect=true";
    }

    public List<SharingForm> getForms() {
        return forms;
    }

    /** The pages of what is shared beyond the defaults. */
    public List<String> getPlaces() {
        return List.of("rules", "groups", "queues");
    }

    /** What a type may have by default, each as the end of a sentence. */
    public List<Choice> levels(RecordType type) {
        return Stream.of(DefaultLevel.values())
                .filter(level -> level.fits(type))
                .map(level -> new Choice(level, texts.get("directory.sharing.level." + level)))
                .toList();
    }
}
