package crm.oracle;

import java.util.ArrayList;
import java.util.List;

/**
 * A public group or a queue.
 *
 * @param self itself as a grantee
 * @param confidential whether nobody above a member is served (C4)
 * @param listed users, roles, roles and below, groups; in no order that matters
 */
public record Circle(Grantee self, boolean confidential, List<Grantee> listed) {
    public Circle {
        listed = List.copyOf(listed);
        if (!self.isCircle()) {
            throw new IllegalArgumentException(self + " lists nobody");
        }
    }

    public Circle withConfidential(boolean now) {
        return new Circle(self, now, listed);
    }

    public Circle listing(Grantee more) {
        List<Grantee> all = new ArrayList<>(listed);
        all.add(more);
        return new Circle(self, confidential, listed.contains(more) ? listed : all);
    }

    public Circle withoutListed(Grantee gone) {
        return new Circle(
                self,
                confidential,
                listed.stream().filter(each -> !each.equals(gone)).toList());
    }
}
