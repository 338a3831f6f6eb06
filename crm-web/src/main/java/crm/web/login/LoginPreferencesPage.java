package crm.web.login;

import crm.domain.directory.OwnPreferences;
import crm.ejb.directory.PreferenceService;
import crm.web.ui.Choice;
import crm.web.ui.Languages;
import crm.web.ui.Preferences;
import crm.web.ui.Texts;
import crm.web.ui.Theme;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** What somebody settles for himself: how pages look, and his own password. */
@Named
@ViewScoped
public class LoginPreferencesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/login/preferences.xhtml?faces-redirect=true";

    @Inject
    private transient PreferenceService door;

    @Inject
    private transient Texts texts;

    private String theme;
    private String language;
    private String timeZone;
    private String present;
    private String wanted;

    @PostConstruct
    void open() {
        OwnPreferences wish = door.get();
        theme = wish.theme();
        language = wish.locale();
        timeZone = wish.timeZone();
    }

    /** Keeps how pages are to look. */
    public String save() {
        OwnPreferences wish = new OwnPreferences(theme, language, timeZone);
        door.prefer(wish);
        Preferences.keep(Faces.getRequest(), Faces.getResponse(), wish);
        Messages.addFlashGlobalInfo(texts.get("login.preferences.saved"));
        return HERE;
    }

    /** Changes the password; this session goes on, all others end. */
    public String changePassword() {
        BrowserSession.begin(Faces.getRequest(), door.changePassword(present, wanted));
        Messages.addFlashGlobalInfo(texts.get("login.preferences.password.saved"));
        return HERE;
    }

    public List<Choice> getThemes() {
        return Stream.of(Theme.LIGHT, Theme.DARK, Theme.SYSTEM)
                .map(each -> new Choice(each.word(), texts.get("ui.theme." + each.word())))
                .toList();
    }

    /** The languages, each by its own name. */
    public List<Choice> getLanguages() {
        return Languages.SUPPORTED.stream()
                .map(each -> new Choice(each.getLanguage(), each.getDisplayLanguage(each)))
                .toList();
    }

    /** The time zones named by a place. */
    public List<Choice> getTimeZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*|UTC"))
                .sorted()
                .map(id -> new Choice(id, id.replace('_', ' ')))
                .toList();
    }

    public String getTheme() {
        return theme;
    }

    public void setTheme(String theme) {
        this.theme = theme;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }
}
