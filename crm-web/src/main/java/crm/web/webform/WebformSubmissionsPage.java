package crm.web.webform;

import crm.domain.webform.SubmissionStatus;
import crm.ejb.webform.SubmissionFilter;
import crm.ejb.webform.SubmissionRow;
import crm.ejb.webform.SubmissionService;
import crm.web.ui.RecordId;
import crm.web.ui.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** What was sent to web forms, newest first, and making leads of what was kept apart. */
@Named
@ViewScoped
public class WebformSubmissionsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;
    private static final String HERE = "/webform/submissions.xhtml?";

    @Inject
    private transient SubmissionService submissions;

    @Inject
    private transient Texts texts;

    private Long formId;
    private SubmissionStatus status;
    private List<SubmissionRow> rows;
    private Long older;

    @PostConstruct
    void open() {
        formId = RecordId.of("form");
        String word = Faces.getRequestParameter("status");
        status = Stream.of(SubmissionStatus.values())
                .filter(each -> each.name().equals(word))
                .findFirst()
                .orElse(null);
        Integer form = formId == null ? null : Math.toIntExact(formId);
        List<SubmissionRow> found = submissions.find(new SubmissionFilter(form, status, RecordId.of("before")));
        boolean more = found.size() > SubmissionService.PAGE;
        rows = more ? List.copyOf(found.subList(0, SubmissionService.PAGE)) : found;
        older = more ? rows.get(rows.size() - 1).id() : null;
    }

    /** Makes a lead of a submission that was kept apart. */
    public String replay(SubmissionRow row) {
        long lead = submissions.replay(row.id());
        Messages.addFlashGlobalInfo(texts.of("webform.submissions.replayed", String.valueOf(lead)));
        return address(status, null) + "&faces-redirect=true";
    }

    /** The values of a submission, field by field. */
    public String said(SubmissionRow row) {
        return row.values().entrySet().stream()
                .map(entry -> texts.get("field.Lead." + entry.getKey()) + ": " + shortened(entry.getValue()))
                .sorted()
                .collect(Collectors.joining(" · "));
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }

    /** The list of one status, or of all if that is null. */
    public String address(SubmissionStatus wanted, Long before) {
        return HERE
                + "status=" + (wanted == null ? "" : wanted)
                + (formId == null ? "" : "&form=" + formId)
                + (before == null ? "" : "&before=" + before);
    }

    public SubmissionStatus getStatus() {
        return status;
    }

    public SubmissionStatus[] getStatuses() {
        return SubmissionStatus.values();
    }

    public List<SubmissionRow> getRows() {
        return rows;
    }

    /** The address of what came before, or null at the end. */
    public String getOlder() {
        return older == null ? null : address(status, older);
    }
}
