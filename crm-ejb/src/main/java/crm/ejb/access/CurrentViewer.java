package crm.ejb.access;

import crm.domain.access.Viewer;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.Stamp;
import crm.ejb.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.Principal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** The one reader of the security context: who is asking, and the stamp of what he does now. */
@Dependent
public class CurrentViewer {
    private final Principal caller;
    private final Organisations organisations;
    private final Sql sql;
    private final Clock clock;

    @Inject
    public CurrentViewer(Principal caller, Organisations organisations, Sql sql, Clock clock) {
        this.caller = caller;
        this.organisations = organisations;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The viewer of this call.
     *
     * @throws NotFoundException if the caller is nobody the organisation knows as active
     */
    public Viewer get() {
        return organisations
                .current(sql)
                .member(caller.getName())
                .filter(Member::active)
                .map(member -> new Viewer(member.id(), member.userName()))
                .orElseThrow(() -> new NotFoundException("caller"));
    }

    /** Who and when, for a change by this caller now. */
    public Stamp stamp() {
        return new Stamp(get().userId(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
