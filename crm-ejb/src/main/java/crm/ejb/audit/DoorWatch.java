package crm.ejb.audit;

import crm.domain.shared.DeniedException;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.RecordRef;
import crm.ejb.shared.Noticed;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.security.Principal;
import java.util.Map;

/**
 * Stands at every door (the deployment descriptor puts it there) and notices who was refused what. The answer to the
 * caller stays what it was, and takes as long.
 */
public class DoorWatch {
    @Inject
    private Notices notices;

    @Inject
    private Principal caller;

    /** For the container, which then injects. */
    public DoorWatch() {}

    DoorWatch(Notices notices, Principal caller) {
        this.notices = notices;
        this.caller = caller;
    }

    /** Lets the call through, and notices a refusal on its way out. */
    @AroundInvoke
    public Object watch(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (NotFoundException unseen) {
            if (unseen.record() != null) {
                notice("denied.unseen", unseen.record(), Map.of("act", act(call)));
            }
            throw unseen;
        } catch (DeniedException denied) {
            notice(
                    "denied.act",
                    denied.record(),
                    Map.of("act", act(call), "reason", denied.reason().key()));
            throw denied;
        }
    }

    private void notice(String kind, RecordRef about, Map<String, String> detail) {
        notices.notice(new Noticed(kind, caller.getName(), about, detail));
    }

    /** The door and what was asked of it: {@code LeadService.convert}. */
    private static String act(InvocationContext call) {
        return call.getMethod().getDeclaringClass().getSimpleName() + "."
                + call.getMethod().getName();
    }
}
