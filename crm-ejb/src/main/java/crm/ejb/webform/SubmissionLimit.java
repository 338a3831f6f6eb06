package crm.ejb.webform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much one address, and all together, may send to forms on this node in a while. What goes beyond is kept apart for a
 * while longer, and then counted. Remembers a bounded number of addresses: those that came last.
 */
@ApplicationScoped
public class SubmissionLimit {
    /** What becomes of something that was sent. */
    public enum Room {
        /** There is room for it. */
        FREE,
        /** Too much: it is kept apart. */
        FULL,
        /** Far too much: it is counted. */
        FLOODED
    }

    /** How long a while is, in milliseconds. */
    static final long WHILE = 600_000;

    /** What one address may send to one form in a while. */
    static final int OF_ADDRESS = 10;

    /** What one form may be sent in a while. */
    static final int OF_FORM = 3_000;

    /** Beyond a limit as much again is kept apart before the rest is counted. */
    private static final int KEPT = 2;

    private static final int ADDRESSES = 20_000;

    private final Map<String, Integer> ofAddress = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > ADDRESSES;
        }
    };
    private final Map<Integer, Integer> ofForm = new HashMap<>();
    private long period;

    /**
     * Counts something that was sent.
     *
     * @param now milliseconds since some beginning
     */
    public synchronized Room admit(int formId, String address, long now) {
        if (now / WHILE != period) {
            period = now / WHILE;
            ofAddress.clear();
            ofForm.clear();
        }
        int byAddress = ofAddress.merge(formId + " " + address, 1, Integer::sum);
        int byForm = ofForm.merge(formId, 1, Integer::sum);
        if (byAddress <= OF_ADDRESS && byForm <= OF_FORM) {
            return Room.FREE;
        }
        return byAddress <= KEPT * OF_ADDRESS && byForm <= KEPT * OF_FORM ? Room.FULL : Room.FLOODED;
    }
}
