package crm.ejb.activity;

import crm.domain.access.AccessLevel;
import crm.domain.access.Permission;
import crm.domain.activity.Signal;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.domain.shared.Stamp;
import crm.ejb.access.CurrentViewer;
import crm.ejb.access.RecordAccess;
import crm.ejb.shared.Announcements;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;

/** The door through which people note what a lead did. */
@Stateless
public class SignalService {
    private Signals signals;
    private RecordAccess access;
    private CurrentViewer caller;
    private Announcements news;

    protected SignalService() {}

    @Inject
    public SignalService(Signals signals, RecordAccess access, CurrentViewer caller, Announcements news) {
        this.signals = signals;
        this.access = access;
        this.caller = caller;
        this.news = news;
    }

    /**
     * Notes what a lead did; needs EDIT on it, as logging an activity does.
     *
     * @throws InvalidException if it is nothing a lead does alone, or is yet to come
     */
    @RolesAllowed(Permission.LEAD_EDIT)
    public void note(NoteSignal command) {
        access.require(caller.get(), new RecordRef(RecordType.LEAD, command.leadId()), AccessLevel.EDIT);
        Stamp stamp = caller.stamp();
        Instant at = command.at() == null ? stamp.at() : command.at();
        if (at.isAfter(stamp.at())) {
            throw new InvalidException(Problem.of("at", "scoring.problem.future"));
        }
        signals.add(new Signal(command.leadId(), command.kind(), command.subject(), at, null), stamp.userId());
        news.announce(LeadsActed.one(command.leadId()));
    }
}
