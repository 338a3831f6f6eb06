package crm.web.transfer;

import crm.domain.activity.SignalKind;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import crm.ejb.transfer.SignalImportDetail;
import crm.ejb.transfer.SignalImportService;
import crm.ejb.transfer.SignalRefusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Taking in a file of what leads did. */
@Named
@RequestScoped
public class TransferSignalsPage {
    private static final long LARGEST = 10L * 1024 * 1024;
    private static final int SHOWN = 100;

    @Inject
    private SignalImportService signals;

    @Inject
    private HttpServletRequest request;

    private SignalImportDetail outcome;

    /** Takes the file and shows what became of its lines. */
    public void upload() {
        try {
            Part file = request.getPart("file");
            if (file == null || file.getSize() == 0) {
                throw new InvalidException(Problem.of("file", "transfer.file.missing"));
            }
            if (file.getSize() > LARGEST) {
                throw new InvalidException(Problem.of("file", "transfer.file.tooLarge", LARGEST / 1024 / 1024));
            }
            try (InputStream content = file.getInputStream()) {
                outcome = signals.load(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException | IllegalStateException noFile) {
            throw new InvalidException(Problem.of("file", "transfer.file.missing"));
        }
    }

    /** What became of the file, or null before there was one. */
    public SignalImportDetail getOutcome() {
        return outcome;
    }

    /** The first of the lines that were not taken. */
    public List<SignalRefusal> getRefused() {
        List<SignalRefusal> refused = outcome.refused();
        return refused.size() > SHOWN ? refused.subList(0, SHOWN) : refused;
    }

    /** What a line can say that a lead did. */
    public List<SignalKind> getKinds() {
        return SignalKind.own();
    }
}
