package crm.ejb.transfer;

import crm.domain.access.Permission;
import crm.domain.shared.Fold;
import crm.domain.shared.RecordType;
import crm.ejb.access.Member;
import crm.ejb.access.Organisation;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The users who may own leads, by user name and by display name; a name that two of them bear names neither. */
final class OwnerNames {
    private final Map<Integer, Member> able = new HashMap<>();
    private final Map<String, Integer> byUserName = new HashMap<>();
    private final Map<String, Integer> byDisplayName = new HashMap<>();

    OwnerNames(Organisation organisation) {
        for (Member member : organisation.members()) {
            if (member.may(Permission.read(RecordType.LEAD))) {
                able.put(member.id(), member);
                byUserName.put(Fold.of(member.userName()), member.id());
                byDisplayName.merge(Fold.of(member.displayName()), member.id(), (one, other) -> 0);
            }
        }
    }

    /** The user of that name. */
    Optional<Integer> named(String name) {
        String key = Fold.of(name);
        return Optional.ofNullable(byUserName.getOrDefault(key, byDisplayName.get(key)))
                .filter(id -> id != 0);
    }

    boolean isAble(Integer userId) {
        return able.containsKey(userId);
    }

    String displayName(int userId) {
        return able.get(userId).displayName();
    }
}
