package crm.ejb.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How many arrivals of one address this node looks at in one minute. */
@ApplicationScoped
public class ArrivalLimits {
    /** Many people share the address of a company or of a mail provider. */
    static final int A_MINUTE = 600;

    private static final int ADDRESSES = 20_000;

    private final Map<String, Integer> counted = new LinkedHashMap<>();
    private Clock clock;
    private long minute;

    protected ArrivalLimits() {}

    @Inject
    public ArrivalLimits(Clock clock) {
        this.clock = clock;
    }

    /** Counts an arrival; false if there were too many of them. */
    synchronized boolean admits(String address) {
        long now = TimeUnit.MILLISECONDS.toMinutes(clock.millis());
        if (now != minute) {
            counted.clear();
            minute = now;
        }
        if (counted.size() >= ADDRESSES && !counted.containsKey(address)) {
            return false;
        }
        return counted.merge(address, 1, Integer::sum) <= A_MINUTE;
    }
}
