package crm.web.login;

import crm.domain.access.Permission;
import crm.ejb.directory.PreferenceService;
import crm.web.ui.Preferences;
import crm.web.ui.PreferencesChosen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** What people chose once for all their browsers: brought into a session when it begins, and stored when chosen. */
@ApplicationScoped
public class StoredPreferences {
    @Inject
    private PreferenceService door;

    /** Brings the caller's choice into his session, once. */
    void bring(HttpServletRequest request) {
        if (request.isUserInRole(Permission.SIGNED_IN)
                && Preferences.ofCaller(request).isEmpty()) {
            Preferences.remember(request, door.get());
        }
    }

    void store(@Observes PreferencesChosen choice) {
        door.prefer(choice.wish());
    }
}
