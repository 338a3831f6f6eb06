package crm.domain.transfer;

import crm.domain.lead.LeadProfile;
import crm.domain.lead.LeadSource;
import crm.domain.lead.LeadStatus;
import crm.domain.shared.Address;
import crm.domain.shared.Problem;
import crm.domain.shared.Reason;
import crm.domain.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads lines of one file as leads: what each says, and everything that is wrong with it. */
public final class LeadReading {
    private static final int LONGEST_KEY = 80;

    private final List<String> header;
    private final Mapping mapping;
    private final List<Finding> findings = new ArrayList<>();
    private Line line;

    public LeadReading(List<String> header, Mapping mapping) {
        this.header = header;
        this.mapping = mapping;
    }

    /**
     * The lead a line makes, or null if it is broken or has an error.
     *
     * @param noticed receives everything that is wrong with the line
     */
    public LeadDraft read(Line next, List<Finding> noticed) {
        line = next;
        findings.clear();
        LeadDraft draft = null;
        if (line.values().size() == header.size()) {
            draft = draft();
        } else {
            String key = line.quotedWhole() ? "transfer.line.quoted" : "transfer.line.fields";
            Reason broken = Reason.of(key, line.number(), line.values().size(), header.size());
            findings.add(Finding.error(line.number(), null, line.value(0), broken));
        }
        noticed.addAll(findings);
        return findings.isEmpty() ? draft : null;
    }

    /** The heading of the column that fills a field; the field's name if none does. */
    public String heading(String field) {
        int column = mapping.columnOf(field);
        return column < 0 ? field : header.get(column);
    }

    private LeadDraft draft() {
        LeadProfile profile = profile();
        for (Problem problem : LeadProfile.FIELDS.problems(profile)) {
            refuse(problem.field(), problem.reason());
        }
        String externalId = text("externalId");
        if (externalId != null && externalId.length() > LONGEST_KEY) {
            refuse(ImportFields.EXTERNAL_ID, Reason.of("problem.tooLong", LONGEST_KEY));
        }
        String status = text(ImportFields.STATUS);
        LeadStatus meant = status == null ? LeadStatus.NEW : mapping.status(status);
        return new LeadDraft(profile, text(ImportFields.OWNER), meant, externalId);
    }

    private LeadProfile profile() {
        return new LeadProfile(
                text("salutation"),
                text("firstName"),
                text("lastName"),
                text("company"),
                text("title"),
                text("email"),
                text("phone"),
                text("mobile"),
                text("website"),
                text("industry"),
                value("employees", "problem.number", Cell::count),
                value("annualRevenue", "problem.number", Cell::money),
                new Address(raw("street"), text("city"), text("postalCode"), text("state"), text("country")),
                source(),
                value("channel", "problem.choice", Cell::channel),
                value("rating", "problem.choice", Cell::rating),
                flag("interested"),
                flag("emailOptOut"),
                flag("callOptOut"),
                raw("description"));
    }

    /** A file that says nothing of sources is a list that is imported. */
    private LeadSource source() {
        if (mapping.columnOf("source") < 0) {
            return LeadSource.IMPORTED_LIST;
        }
        String word = text("source");
        return word == null ? LeadSource.OTHER : mapping.source(word);
    }

    private boolean flag(String field) {
        return Boolean.TRUE.equals(value(field, "problem.flag", Cell::flag));
    }

    private <V> V value(String field, String problem, Function<String, Optional<V>> meaning) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        Optional<V> value = meaning.apply(text);
        if (value.isEmpty()) {
            refuse(field, Reason.of(problem));
        }
        return value.orElse(null);
    }

    private String text(String field) {
        return Text.line(raw(field));
    }

    private String raw(String field) {
        return line.value(mapping.columnOf(field));
    }

    private void refuse(String field, Reason reason) {
        findings.add(Finding.error(line.number(), heading(field), raw(field), reason));
    }
}
