package crm.web.login;

import crm.ejb.directory.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the container's session remembers of a sign-in, and for how long. */
final class BrowserSession {
    /** Requests with this parameter are sent by a page by itself and do not count as use. */
    static final String POLL = "crm.poll";

    private static final String USER = "crm.uid";
    private static final String SINCE = "crm.since";
    private static final String BEGUN = "crm.begun";
    private static final String USED = "crm.used";
    private static final Duration IDLE = idle(System.getenv("CRM_IDLE_MINUTES"));
    private static final Duration ABSOLUTE = Duration.ofHours(12);
    private static final Clock CLOCK = Clock.systemUTC();

    private BrowserSession() {}

    /** Idle time after which a session ends; half an hour unless the operator says otherwise. */
    static Duration idle(String minutes) {
        return Duration.ofMinutes(minutes == null || minutes.isBlank() ? 30 : Long.parseLong(minutes.strip()));
    }

    /**
     * Opens the session of a person who has just signed in, under a new session id. Of a session that was somebody else's
     * nothing is left: its pages still hold what he read.
     */
    static void begin(HttpServletRequest request, SignedIn proof) {
        Object before = request.getSession().getAttribute(USER);
        if (before != null && !before.equals(proof.userId())) {
            end(request);
        }
        HttpSession session = request.getSession();
        request.changeSessionId();
        Instant now = CLOCK.instant();
        session.setAttribute(USER, proof.userId());
        session.setAttribute(SINCE, proof.since());
        session.setAttribute(BEGUN, now);
        session.setAttribute(USED, now);
        session.setMaxInactiveInterval((int) IDLE.plusMinutes(5).toSeconds());
    }

    /** The sign-in this request's session comes from, if it has not gone stale; a used session stays fresh. */
    static Optional<SignedIn> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || session.getAttribute(USER) == null) {
            return Optional.empty();
        }
        Instant now = CLOCK.instant();
        if (isStale((Instant) session.getAttribute(BEGUN), (Instant) session.getAttribute(USED), now)) {
            session.invalidate();
            return Optional.empty();
        }
        if (request.getParameter(POLL) == null) {
            session.setAttribute(USED, now);
        }
        return Optional.of(new SignedIn((Integer) session.getAttribute(USER), (Instant) session.getAttribute(SINCE)));
    }

    static boolean isStale(Instant begun, Instant used, Instant now) {
        return used.plus(IDLE).isBefore(now) || begun.plus(ABSOLUTE).isBefore(now);
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
