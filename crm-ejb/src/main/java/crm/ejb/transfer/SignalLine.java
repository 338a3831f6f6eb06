package crm.ejb.transfer;

import crm.domain.activity.Signal;
import crm.domain.activity.SignalKind;
import java.time.Instant;

/**
 * A line of a file of signals that makes sense.
 *
 * @param lead external id or e-mail address of a lead
 * @param subject or null
 * @param key what the signal is told apart by, or null
 */
record SignalLine(long number, String lead, SignalKind kind, Instant at, String subject, String key) {
    /** What the line says about that lead. */
    Signal signal(long leadId) {
        return new Signal(leadId, kind, subject, at, keyFor(leadId));
    }

    /** The same line is the same signal, in whatever file and however often. */
    private String keyFor(long leadId) {
        String own = key == null ? kind + " " + at : key;
        String shortened = own.length() <= 80 ? own : Integer.toHexString(own.hashCode()) + own.substring(0, 60);
        return "file " + leadId + " " + shortened;
    }
}
