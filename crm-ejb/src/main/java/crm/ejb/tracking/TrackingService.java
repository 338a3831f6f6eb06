package crm.ejb.tracking;

import crm.domain.access.AccessLevel;
import crm.domain.access.Permission;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.domain.tracking.TrackingMark;
import crm.ejb.access.CurrentViewer;
import crm.ejb.access.RecordAccess;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** The door to tracking: people make marks, and whoever sees one arrives here. */
@Stateless
public class TrackingService {
    private static final SecureRandom DICE = new SecureRandom();
    private static final int NONCE = 12;

    private TrackingKeys keys;
    private Arrivals arrivals;
    private RecordAccess access;
    private CurrentViewer caller;

    protected TrackingService() {}

    @Inject
    public TrackingService(TrackingKeys keys, Arrivals arrivals, RecordAccess access, CurrentViewer caller) {
        this.keys = keys;
        this.arrivals = arrivals;
        this.access = access;
        this.caller = caller;
    }

    /**
     * Makes a mark for a lead; needs EDIT on it, since what it tells becomes part of the lead's life.
     *
     * @return the signed mark, the last part of its address
     * @throws crm.domain.shared.InvalidException if no mark can tell that, or the target is no address of a web page
     */
    @RolesAllowed(Permission.LEAD_EDIT)
    public String make(MakeMark command) {
        access.require(caller.get(), new RecordRef(RecordType.LEAD, command.leadId()), AccessLevel.EDIT);
        byte[] nonce = new byte[NONCE];
        DICE.nextBytes(nonce);
        String unique = Base64.getUrlEncoder().withoutPadding().encodeToString(nonce);
        return new TrackingMark(command.leadId(), command.kind(), unique, command.target()).sign(keys.secret());
    }

    /**
     * Somebody has seen a mark. What comes of it is the same for him whether the lead exists, was counted before, or is
     * not counted because too many arrive.
     *
     * @param address where he comes from
     * @return where the link leads; nothing for images, and for whatever we have not signed
     */
    @PermitAll
    public Optional<String> arrive(String signed, String address) {
        Optional<TrackingMark> mark = TrackingMark.read(signed, keys.secret());
        mark.ifPresent(seen -> arrivals.count(seen, address));
        return mark.map(TrackingMark::target);
    }
}
