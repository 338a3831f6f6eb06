package crm.ejb.directory;

import crm.domain.access.AccessDefault;
import crm.domain.access.AccessDefaults;
import crm.domain.access.Permission;
import crm.domain.shared.RecordType;
import crm.ejb.access.Organisation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;

/** The door to the sharing settings: what everybody has by default, and whether those above an owner have more. */
@Stateless
public class SharingService {
    private SharingSettings settings;
    private OrganisationChanges changes;

    protected SharingService() {}

    @Inject
    public SharingService(SharingSettings settings, OrganisationChanges changes) {
        this.settings = settings;
        this.changes = changes;
    }

    /** The settings as they are now. */
    @RolesAllowed(Permission.SHARING_ADMIN)
    public AccessDefaults defaults() {
        return settings.get();
    }

    /**
     * Replaces the settings of all types; holds for the next request of everybody.
     *
     * @throws crm.domain.shared.DeniedException with the reason, if they contradict each other (clause C2)
     */
    @RolesAllowed(Permission.SHARING_ADMIN)
    public void change(AccessDefaults wanted) {
        wanted.check().orDeny();
        OrganisationChange change = changes.begin();
        Organisation before = change.before();
        for (RecordType type : RecordType.values()) {
            if (!before.defaults().of(type).equals(wanted.of(type))) {
                settings.set(type, wanted.of(type));
                changes.announce(
                        change,
                        "sharing.default",
                        Map.of(
                                "type", type.name(),
                                "from", words(before.defaults().of(type)),
                                "to", words(wanted.of(type))));
            }
        }
    }

    private static String words(AccessDefault setting) {
        return setting.level() + (setting.hierarchy() ? " + hierarchy" : "");
    }
}
