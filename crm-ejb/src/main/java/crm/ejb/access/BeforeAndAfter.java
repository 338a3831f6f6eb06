package crm.ejb.access;

import crm.domain.shared.RecordType;
import crm.ejb.access.Rehearsed.Part;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Who has other grants after a rehearsed change than before. People of one place with the same permissions are compared
 * once for all they have alike, and then one by one only for what each has by being who he is: a thousand roles make a
 * thousand comparisons, however many people there are.
 */
final class BeforeAndAfter {
    private final Rehearsed rehearsed;
    private final Map<RecordType, Places> places = new EnumMap<>(RecordType.class);
    private final Map<RecordType, List<Peers>> peers = new EnumMap<>(RecordType.class);

    BeforeAndAfter(Rehearsed rehearsed) {
        this.rehearsed = rehearsed;
        Map<Object, List<Integer>> kinds = new LinkedHashMap<>();
        Affected.users(rehearsed).stream()
                .forEach(user -> kinds.computeIfAbsent(rehearsed.kind(user), kind -> new ArrayList<>())
                        .add(user));
        for (RecordType type : RecordType.values()) {
            places.put(type, new Places());
            peers.put(type, new ArrayList<>());
        }
        kinds.values().forEach(this::compare);
    }

    /** What somebody has before and after, by type. */
    private record Both(int user, Function<RecordType, List<Grant>> before, Function<RecordType, List<Grant>> after) {}

    private Both both(Part part, int user) {
        return new Both(user, rehearsed.before(part, user), rehearsed.after(part, user));
    }

    private void compare(List<Integer> alike) {
        Both place = both(Part.PLACE, alike.get(0));
        List<Both> people = alike.stream().map(user -> both(Part.PERSON, user)).toList();
        for (RecordType type : RecordType.values()) {
            List<Grant> before = place.before().apply(type);
            List<Grant> after = place.after().apply(type);
            Differences differences = Differences.between(before, after);
            List<Integer> differing = people.stream()
                    .filter(person -> differs(type, person, differences))
                    .map(Both::user)
                    .toList();
            if (!differing.isEmpty()) {
                places.get(type).add(before, after, differences);
                peers.get(type).add(new Peers(before, after, differences, differing));
            }
        }
    }

    private boolean differs(RecordType type, Both person, Differences ofPlace) {
        List<Grant> before = person.before().apply(type);
        List<Grant> after = person.after().apply(type);
        Differences own = Differences.between(before, after);
        if (ofPlace.nothing() && own.nothing()) {
            return false;
        }
        places.get(type).add(before, after, own);
        return true;
    }

    /** Those for whom something differs on the type. */
    List<Peers> peers(RecordType type) {
        return peers.get(type);
    }

    /** Where the grants on the type of all of them take hold. */
    Places places(RecordType type) {
        return places.get(type);
    }
}
