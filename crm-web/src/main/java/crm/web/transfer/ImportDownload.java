package crm.web.transfer;

import crm.domain.shared.NotFoundException;
import crm.domain.transfer.Finding;
import crm.ejb.transfer.FindingRow;
import crm.ejb.transfer.ImportDetail;
import crm.ejb.transfer.ImportResultService;
import crm.ejb.transfer.RejectRow;
import crm.web.shared.SafeCell;
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
import java.util.List;

/** Streams what an import has found, and the lines to correct, as CSV in the separator of the file. */
@WebServlet({ImportDownload.FINDINGS, ImportDownload.LINES})
public class ImportDownload extends HttpServlet {
    static final String FINDINGS = "/transfer/findings";
    static final String LINES = "/transfer/lines";

    private static final long serialVersionUID = 1L;
    private static final int SLICE = 1_000;

    @Inject
    private transient ImportResultService results;

    @Inject
    private transient Texts texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = String.valueOf(request.getParameter("id"));
        boolean findings = request.getServletPath().equals(FINDINGS);
        try {
            if (!id.matches("\\d{1,18}")) {
                throw new NotFoundException("no id");
            }
            ImportDetail job = results.download(Long.parseLong(id), findings ? "findings" : "lines");
            String name = (findings ? "errors-" : "lines-") + id + ".csv";
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
            PrintWriter out = response.getWriter();
            out.write('\uFEFF');
            if (findings) {
                writeFindings(job, out);
            } else {
                writeLines(job.id(), out);
            }
        } catch (NotFoundException | EJBAccessException unseen) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void writeFindings(ImportDetail job, PrintWriter out) {
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(job.file().separator().character())
                .bufferSize(0)
                .build(out);
        csv.writeRecord(
                texts.get("transfer.finding.line"),
                texts.get("transfer.finding.column"),
                texts.get("transfer.finding.value"),
                texts.get("transfer.finding.message"));
        List<FindingRow> slice = results.findings(job.id(), 0, SLICE);
        while (!slice.isEmpty()) {
            slice.forEach(row -> write(row.finding(), csv));
            slice = results.findings(job.id(), slice.get(slice.size() - 1).id(), SLICE);
        }
    }

    private void write(Finding finding, CsvWriter csv) {
        csv.writeRecord(
                String.valueOf(finding.line()),
                SafeCell.of(finding.column()),
                SafeCell.of(finding.value()),
                SafeCell.of(texts.because(finding.reason())));
    }

    private void writeLines(long id, PrintWriter out) {
        out.write(results.heading(id));
        List<RejectRow> slice = results.rejects(id, 0, SLICE);
        while (!slice.isEmpty()) {
            slice.forEach(row -> out.write(row.content()));
            slice = results.rejects(id, slice.get(slice.size() - 1).line(), SLICE);
        }
    }
}
