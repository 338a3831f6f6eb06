package crm.domain.transfer;

import crm.domain.lead.LeadSource;
import crm.domain.lead.LeadStatus;
import crm.domain.shared.FieldRights;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the columns and words of a file mean.
 *
 * @param fields per column the field it fills, {@link ImportFields#NONE} if it is left out
 * @param unknownOwner what becomes of a line whose owner is no user
 * @param fallbackOwnerId owner of lines without a known owner, or null for whoever imports
 * @param byRules whether the assignment rules say who owns lines without a known owner, instead
 * @param sources what the file's words for the source mean; words that are missing become OTHER
 * @param statuses what the file's words for the status mean; words that are missing become NEW
 */
public record Mapping(
        List<String> fields,
        UnknownOwner unknownOwner,
        Integer fallbackOwnerId,
        boolean byRules,
        Map<String, LeadSource> sources,
        Map<String, LeadStatus> statuses)
        implements Serializable {
    public Mapping {
        Objects.requireNonNull(unknownOwner, "a mapping says what becomes of unknown owners");
        fields = List.copyOf(fields);
        sources = Map.copyOf(sources);
        statuses = Map.copyOf(statuses);
    }

    /** A mapping by which lines without a known owner go to the fallback owner. */
    public Mapping(
            List<String> fields,
            UnknownOwner unknownOwner,
            Integer fallbackOwnerId,
            Map<String, LeadSource> sources,
            Map<String, LeadStatus> statuses) {
        this(fields, unknownOwner, fallbackOwnerId, false, sources, statuses);
    }

    /** The same mapping, by which the assignment rules say who owns lines without a known owner, or not. */
    public Mapping assigned(boolean rules) {
        return new Mapping(fields, unknownOwner, fallbackOwnerId, rules, sources, statuses);
    }

    /** What the headings suggest to somebody who may fill these fields. */
    public static Mapping guess(List<String> header, FieldRights rights) {
        List<String> guessed = ImportFields.guess(header).stream()
                .map(field -> rights.editable(field) ? field : ImportFields.NONE)
                .toList();
        return new Mapping(guessed, UnknownOwner.FALLBACK, null, Map.of(), Map.of());
    }

    /**
     * Goes on only if every column fills a field that whoever imports may fill in (clause C13).
     *
     * @throws InvalidException naming each other column ({@code column3}); a hidden field is answered like an unknown one
     */
    public void requireFillable(FieldRights rights) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i);
            if (!field.equals(ImportFields.NONE) && !rights.editable(field)) {
                String hidden = "transfer.mapping.unknown";
                problems.add(Problem.of("column" + i, rights.visible(field) ? "problem.readOnly" : hidden));
            }
        }
        InvalidException.throwIfAny(problems);
    }

    /** Whether every column fills a field that whoever imports may fill in. */
    public boolean isFillable(FieldRights rights) {
        return fields.stream().allMatch(field -> field.equals(ImportFields.NONE) || rights.editable(field));
    }

    /** This mapping with the words of a file: each as chosen before, else as it most likely is meant. */
    public Mapping withWords(Set<String> sourceWords, Set<String> statusWords) {
        Map<String, LeadSource> meantSources = new java.util.HashMap<>();
        sourceWords.forEach(word -> meantSources.put(word, source(word)));
        Map<String, LeadStatus> meantStatuses = new java.util.HashMap<>();
        statusWords.forEach(word -> meantStatuses.put(word, status(word)));
        return new Mapping(fields, unknownOwner, fallbackOwnerId, byRules, meantSources, meantStatuses);
    }

    /** The column that fills a field, or -1. */
    public int columnOf(String field) {
        return fields.indexOf(field);
    }

    public LeadSource source(String word) {
        LeadSource chosen = sources.get(word);
        return chosen != null ? chosen : FileWords.source(word).orElse(LeadSource.OTHER);
    }

    public LeadStatus status(String word) {
        LeadStatus chosen = statuses.get(word);
        return chosen != null ? chosen : FileWords.status(word).orElse(LeadStatus.NEW);
    }

    /**
     * Goes on only if every column fills another known field, the last name is among them, and nothing is made converted.
     *
     * @param columns how many columns the file has
     * @throws InvalidException naming each problem by its column ({@code column3}), or by field
     */
    public void require(int columns) {
        List<Problem> problems = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i);
            boolean filled = !field.equals(ImportFields.NONE);
            if (i >= columns || (filled && !ImportFields.ALL.contains(field))) {
                problems.add(Problem.of("column" + i, "transfer.mapping.unknown"));
            } else if (filled && !taken.add(field)) {
                problems.add(Problem.of("column" + i, "transfer.mapping.twice"));
            }
        }
        if (!taken.contains("lastName")) {
            problems.add(Problem.of("lastName", "transfer.mapping.lastName"));
        }
        if (statuses.containsValue(LeadStatus.CONVERTED)) {
            problems.add(Problem.of(ImportFields.STATUS, "lead.status.onlyByConversion"));
        }
        InvalidException.throwIfAny(problems);
    }
}
