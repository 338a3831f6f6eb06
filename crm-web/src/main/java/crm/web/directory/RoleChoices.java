package crm.web.directory;

import crm.ejb.directory.RoleRow;
import crm.ejb.directory.RoleService;
import crm.web.ui.Choice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Roles to choose from, as the tree has them; each level is indented. */
@RequestScoped
public class RoleChoices {
    private static final String INDENT = "\u2003";

    @Inject
    private RoleService roles;

    /** Every role. */
    public List<Choice> all() {
        return roles.tree().stream().map(RoleChoices::choice).toList();
    }

    /** Every role under which that one can be put: all but itself and those below it. */
    public List<Choice> above(int roleId) {
        Set<Integer> within = new HashSet<>(Set.of(roleId));
        List<Choice> choices = new ArrayList<>();
        for (RoleRow row : roles.tree()) {
            if (within.contains(row.id()) || within.contains(row.parentId())) {
                within.add(row.id());
            } else {
                choices.add(choice(row));
            }
        }
        return choices;
    }

    private static Choice choice(RoleRow row) {
        return new Choice(row.id(), INDENT.repeat(row.depth()) + row.name());
    }
}
