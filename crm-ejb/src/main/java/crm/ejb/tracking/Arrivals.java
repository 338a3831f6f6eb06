package crm.ejb.tracking;

import crm.domain.activity.Signal;
import crm.domain.tracking.TrackingMark;
import crm.ejb.activity.LeadsActed;
import crm.ejb.activity.Signals;
import crm.ejb.shared.Announcements;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** What comes of seen marks: one signal each. */
@Dependent
public class Arrivals {
    private final Signals signals;
    private final ArrivalLimits limits;
    private final Announcements news;
    private final Clock clock;

    @Inject
    public Arrivals(Signals signals, ArrivalLimits limits, Announcements news, Clock clock) {
        this.signals = signals;
        this.limits = limits;
        this.news = news;
        this.clock = clock;
    }

    void count(TrackingMark mark, String address) {
        if (!limits.admits(address)) {
            return;
        }
        Signal signal = new Signal(
                mark.leadId(),
                mark.kind(),
                shortened(mark.target()),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                "mark " + mark.nonce());
        if (signals.add(signal, null)) {
            news.announce(LeadsActed.one(mark.leadId()));
        }
    }

    private static String shortened(String target) {
        return target == null || target.length() <= 255 ? target : target.substring(0, 255);
    }
}
