package crm.domain.activity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a lead did, or did with us, that tells of interest. Calls, e-mails and meetings are logged as activities; the rest
 * arrives by itself, or is noted as a signal.
 */
public enum SignalKind {
    PAGE_VISITED(null),
    EMAIL_OPENED(null),
    LINK_CLICKED(null),
    EMAIL_REPLIED(null),
    FORM_SUBMITTED(null),
    DOCUMENT_LOADED(null),
    EVENT_ATTENDED(null),
    CALL_HELD(ActivityKind.CALL),
    EMAIL_SENT(ActivityKind.EMAIL),
    MEETING_HELD(ActivityKind.MEETING);

    private final ActivityKind logged;

    SignalKind(ActivityKind logged) {
        this.logged = logged;
    }

    /** What a logged activity tells; notes and tasks tell nothing. */
    public static Optional<SignalKind> of(ActivityKind kind) {
        return Arrays.stream(values()).filter(signal -> signal.logged == kind).findFirst();
    }

    /** Those that are no activities of ours: they are stored as signals. */
    public static List<SignalKind> own() {
        return Arrays.stream(values()).filter(SignalKind::isOwn).toList();
    }

    /** Whether the lead did it alone, so that it is stored as a signal and not as an activity. */
    public boolean isOwn() {
        return logged == null;
    }
}
