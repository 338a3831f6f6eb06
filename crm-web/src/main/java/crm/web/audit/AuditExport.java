package crm.web.audit;

import crm.domain.shared.Slice;
import crm.ejb.audit.AuditFilter;
import crm.ejb.audit.AuditRow;
import crm.ejb.audit.AuditService;
import crm.web.shared.SafeCell;
import crm.web.ui.Preferences;
import crm.web.ui.Texts;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;

/** Streams what matches a question to the audit trail as CSV, oldest first, slice by slice. */
@WebServlet(AuditExport.PATH)
public class AuditExport extends HttpServlet {
    static final String PATH = "/audit/export";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AuditService audit;

    @Inject
    private transient Sentences sentences;

    @Inject
    private transient Texts texts;

    @Inject
    private transient Preferences preferences;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            AuditFilter filter = audit.export(AuditQuestion.of(request::getParameter, preferences.getZone()));
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
            PrintWriter out = response.getWriter();
            out.write('\uFEFF');
            write(filter, CsvWriter.builder().bufferSize(0).build(out));
        } catch (EJBAccessException unseen) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void write(AuditFilter filter, CsvWriter csv) {
        csv.writeRecord(
                texts.get("audit.list.time"),
                texts.get("audit.list.who"),
                texts.get("audit.list.area"),
                texts.get("audit.list.what"),
                texts.get("audit.list.record"),
                texts.get("audit.list.times"));
        String after = null;
        do {
            Slice<AuditRow> slice = audit.exported(filter, after);
            slice.rows().forEach(row -> write(row, csv));
            after = slice.next();
        } while (after != null);
    }

    private void write(AuditRow row, CsvWriter csv) {
        csv.writeRecord(
                row.at().toString(),
                SafeCell.of(row.who()),
                texts.label(row.area()),
                SafeCell.of(sentences.of(row)),
                SafeCell.of(row.name()),
                String.valueOf(row.times()));
    }
}
