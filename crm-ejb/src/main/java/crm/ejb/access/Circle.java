package crm.ejb.access;

import java.util.ArrayList;
import java.util.List;

/**
 * A public group or a queue as the access model needs it.
 *
 * @param id number of the group, or of the queue as an owner
 * @param confidential whether access given to it stops at its members, instead of serving those above them as well
 * @param members grantees listed in it
 */
public record Circle(int id, String name, boolean confidential, List<Integer> members) {
    public Circle {
        members = List.copyOf(members);
    }

    Circle listing(int grantee) {
        List<Integer> more = new ArrayList<>(members);
        more.add(grantee);
        return new Circle(id, name, confidential, more);
    }
}
