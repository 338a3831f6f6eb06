package crm.ejb.audit;

import crm.ejb.shared.Noticed;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How many different things are noticed in one minute: of one person, and in all. What goes beyond is counted without
 * saying what it was, so that the audit trail grows by at most {@link #IN_ALL} entries a minute and a handful more.
 */
final class NoticeLimit {
    /** Different things noticed of one person in a minute. */
    static final int OF_ONE = 30;

    /** Different things noticed in a minute on this node. */
    static final int IN_ALL = 300;

    private final Set<Noticed> known = new HashSet<>();
    private final Map<String, Integer> ofOne = new HashMap<>();
    private long minute;

    /**
     * The notice itself, or in its place one that says only that there was more of the kind.
     *
     * @param now minutes since some beginning
     */
    Noticed within(Noticed notice, long now) {
        if (now != minute) {
            minute = now;
            known.clear();
            ofOne.clear();
        }
        if (known.contains(notice)) {
            return notice;
        }
        String who = String.valueOf(notice.who());
        if (known.size() >= IN_ALL) {
            return more(notice, null);
        }
        if (ofOne.merge(who, 1, Integer::sum) > OF_ONE) {
            return more(notice, notice.who());
        }
        known.add(notice);
        return notice;
    }

    private static Noticed more(Noticed notice, String who) {
        return new Noticed(notice.kind() + ".more", who, null, Map.of());
    }
}
