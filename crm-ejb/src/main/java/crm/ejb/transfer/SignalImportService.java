package crm.ejb.transfer;

import crm.domain.access.Permission;
import crm.domain.access.Viewer;
import crm.domain.activity.Signal;
import crm.ejb.access.CurrentViewer;
import crm.ejb.activity.LeadsActed;
import crm.ejb.activity.Signals;
import crm.ejb.shared.Announcements;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The door through which signals come from a file. */
@Stateless
public class SignalImportService {
    private Signals signals;
    private SignalledLeads leads;
    private CurrentViewer caller;
    private Announcements news;

    protected SignalImportService() {}

    @Inject
    public SignalImportService(Signals signals, SignalledLeads leads, CurrentViewer caller, Announcements news) {
        this.signals = signals;
        this.leads = leads;
        this.caller = caller;
        this.news = news;
    }

    /**
     * Takes the lines of a file in as signals of leads the caller may edit, all in one transaction. A line that was taken
     * before, from whatever file, is not taken again.
     *
     * @throws crm.domain.shared.InvalidException if the file cannot be read, lacks a column, or is too long
     */
    @RolesAllowed(Permission.LEAD_IMPORT)
    public SignalImportDetail load(InputStream content) {
        Viewer viewer = caller.get();
        Instant now = caller.stamp().at();
        SignalFile file = new SignalFile(content);
        List<SignalRefusal> refused = new ArrayList<>(file.bad());
        Map<String, Long> named =
                leads.named(viewer, file.good().stream().map(SignalLine::lead).collect(Collectors.toSet()));
        List<Signal> wanted = new ArrayList<>();
        for (SignalLine line : file.good()) {
            Long lead = named.get(line.lead());
            if (lead == null) {
                refused.add(new SignalRefusal(line.number(), "transfer.signals.unknown"));
            } else if (line.at().isAfter(now)) {
                refused.add(new SignalRefusal(line.number(), "transfer.signals.future"));
            } else {
                wanted.add(line.signal(lead));
            }
        }
        int taken = store(wanted, viewer.userId());
        refused.sort(Comparator.comparing(SignalRefusal::line));
        news.happened(viewer, "import.signals", null, Map.of("taken", String.valueOf(taken)));
        return new SignalImportDetail(taken, wanted.size() - taken, refused);
    }

    private int store(List<Signal> wanted, int authorId) {
        TreeSet<Long> moved = new TreeSet<>();
        int taken = 0;
        for (Signal signal : wanted) {
            if (signals.add(signal, authorId)) {
                moved.add(signal.leadId());
                taken++;
            }
        }
        if (!moved.isEmpty()) {
            news.announce(new LeadsActed(List.copyOf(moved)));
        }
        return taken;
    }
}
