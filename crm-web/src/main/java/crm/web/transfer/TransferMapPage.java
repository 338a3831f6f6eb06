package crm.web.transfer;

import crm.domain.lead.LeadSource;
import crm.domain.lead.LeadStatus;
import crm.domain.transfer.ImportFields;
import crm.domain.transfer.Line;
import crm.domain.transfer.Mapping;
import crm.domain.transfer.Separator;
import crm.domain.transfer.UnknownOwner;
import crm.ejb.transfer.ImportDetail;
import crm.ejb.transfer.ImportResultService;
import crm.ejb.transfer.ImportService;
import crm.web.ui.Choice;
import crm.web.ui.RecordId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Saying what the columns and words of a file mean. */
@Named
@ViewScoped
public class TransferMapPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SAMPLE = 40;

    @Inject
    private transient ImportService imports;

    @Inject
    private transient ImportResultService results;

    private ImportDetail job;
    private List<ColumnForm> columns;
    private List<WordForm> sources;
    private List<WordForm> statuses;
    private Separator separator;
    private UnknownOwner unknownOwner;
    private Choice fallback;
    private boolean byRules;

    @PostConstruct
    void open() {
        job = imports.view(RecordId.ofRequest());
        Mapping mapping = job.mapping();
        columns = columns(mapping, results.sample(job.id()));
        sources = WordForm.of(mapping.sources());
        statuses = WordForm.of(mapping.statuses());
        separator = job.file().separator();
        unknownOwner = mapping.unknownOwner();
        byRules = mapping.byRules();
        Integer owner = mapping.fallbackOwnerId();
        fallback = owner == null ? null : new Choice(owner.longValue(), results.fallbackName(job.id()));
    }

    private List<ColumnForm> columns(Mapping mapping, List<Line> lines) {
        List<ColumnForm> forms = new ArrayList<>();
        for (int i = 0; i < job.file().header().size(); i++) {
            int column = i;
            String sample = lines.stream()
                    .filter(line -> !line.quotedWhole())
                    .map(line -> line.value(column))
                    .filter(value -> !value.isBlank())
                    .map(value -> value.length() > SAMPLE ? value.substring(0, SAMPLE) + "…" : value)
                    .collect(Collectors.joining(" · "));
            String field = mapping.fields().get(i);
            forms.add(new ColumnForm(job.file().header().get(i), sample, field.isEmpty() ? null : field));
        }
        return forms;
    }

    /** Keeps what was chosen and shows the words of the columns chosen. */
    public String keep() {
        imports.map(job.id(), mapping());
        return address("map");
    }

    /** Keeps what was chosen and checks every line. */
    public String check() {
        imports.map(job.id(), mapping());
        imports.check(job.id());
        return address("check");
    }

    /** Reads the file with another separator. */
    public String separate() {
        imports.separate(job.id(), separator);
        return address("map");
    }

    private Mapping mapping() {
        return new Mapping(
                columns.stream()
                        .map(form -> form.getField() == null ? ImportFields.NONE : form.getField())
                        .toList(),
                unknownOwner,
                fallback == null ? null : Math.toIntExact((Long) fallback.value()),
                byRules,
                WordForm.meanings(sources, LeadSource::valueOf),
                WordForm.meanings(statuses, LeadStatus::valueOf));
    }

    private String address(String page) {
        return "/transfer/" + page + ".xhtml?faces-redirect=true&id=" + job.id();
    }

    public ImportDetail getJob() {
        return job;
    }

    public List<ColumnForm> getColumns() {
        return columns;
    }

    public List<WordForm> getSources() {
        return sources;
    }

    public List<WordForm> getStatuses() {
        return statuses;
    }

    public Separator getSeparator() {
        return separator;
    }

    public void setSeparator(Separator separator) {
        this.separator = separator;
    }

    public UnknownOwner getUnknownOwner() {
        return unknownOwner;
    }

    public void setUnknownOwner(UnknownOwner unknownOwner) {
        this.unknownOwner = unknownOwner;
    }

    public boolean isByRules() {
        return byRules;
    }

    public void setByRules(boolean byRules) {
        this.byRules = byRules;
    }

    public Choice getFallback() {
        return fallback;
    }

    public void setFallback(Choice fallback) {
        this.fallback = fallback;
    }
}
