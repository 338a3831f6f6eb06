package crm.web.directory;

import crm.domain.directory.GranteeKind;
import crm.ejb.directory.GranteeLookupService;
import crm.ejb.directory.GranteeRow;
import crm.web.ui.Choice;
import crm.web.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Everybody and every circle that can be chosen for sharing; what is chosen is the number of a grantee. */
@Named
@RequestScoped
public class GranteeChoices {
    @Inject
    private GranteeLookupService grantees;

    @Inject
    private Texts texts;

    /** Users, roles, roles and below, groups and queues. */
    public List<Choice> anybody(String text) {
        return find(text, EnumSet.allOf(GranteeKind.class));
    }

    /** Whoever can be listed in a group or queue: all but queues. */
    public List<Choice> members(String text) {
        return find(text, EnumSet.complementOf(EnumSet.of(GranteeKind.QUEUE)));
    }

    /** How the grantee is called, with its kind if it is not a person. */
    public String label(GranteeRow grantee) {
        return grantee == null ? "" : texts.of("directory.grantee." + grantee.kind(), grantee.name());
    }

    /** The grantee as something chosen. */
    public Choice choice(GranteeRow grantee) {
        return new Choice((long) grantee.id(), label(grantee));
    }

    private List<Choice> find(String text, Set<GranteeKind> kinds) {
        return grantees.find(text, kinds).stream().map(this::choice).toList();
    }
}
