package crm.ejb.access;

import crm.domain.directory.Grantee;
import java.util.List;

/** What the organisation shares beyond its hierarchy: who can be meant, and by which rules. */
record Sharing(List<Grantee> grantees, List<Circle> groups, List<Circle> queues, List<Rule> rules) {
    Sharing {
        grantees = List.copyOf(grantees);
        groups = List.copyOf(groups);
        queues = List.copyOf(queues);
        rules = List.copyOf(rules);
    }
}
