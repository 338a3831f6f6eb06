package crm.ejb.transfer;

import crm.domain.shared.Reason;
import crm.domain.transfer.Finding;
import crm.domain.transfer.ImportFields;
import crm.domain.transfer.LeadDraft;
import crm.domain.transfer.LeadReading;
import crm.domain.transfer.Line;
import crm.domain.transfer.Mapping;
import crm.domain.transfer.UnknownOwner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Some lines of a file on their way: which become leads, whose, and what was noticed. */
final class ImportBatch {
    /**
     * A line without an error.
     *
     * @param byRules whether the assignment rules say who owns it; the owner is whom it goes to if they name nobody
     */
    record Ready(Line line, LeadDraft draft, int ownerId, boolean byRules) {}

    private final LeadReading reading;
    private final Mapping mapping;
    private final OwnerNames owners;
    private final int importer;
    private final List<Ready> ready = new ArrayList<>();
    private final List<Line> refused = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private long warned;

    ImportBatch(ImportDetail job, OwnerNames owners) {
        this.reading = new LeadReading(job.file().header(), job.mapping());
        this.mapping = job.mapping();
        this.owners = owners;
        this.importer = job.ownerId();
    }

    void read(List<Line> lines) {
        for (Line line : lines) {
            LeadDraft draft = reading.read(line, findings);
            Optional<Ready> owned = draft == null ? Optional.empty() : owned(line, draft);
            owned.ifPresentOrElse(ready::add, () -> refused.add(line));
        }
    }

    /** Refuses the lines whose external id is taken. */
    void refuseTaken(Predicate<String> taken) {
        ready.removeIf(candidate -> {
            String key = candidate.draft().externalId();
            boolean refuse = key != null && taken.test(key);
            if (refuse) {
                String heading = reading.heading(ImportFields.EXTERNAL_ID);
                Line line = candidate.line();
                findings.add(Finding.error(line.number(), heading, key, Reason.of("transfer.line.taken")));
                refused.add(line);
            }
            return refuse;
        });
    }

    private Optional<Ready> owned(Line line, LeadDraft draft) {
        String name = draft.owner();
        Optional<Integer> named = name == null ? Optional.empty() : owners.named(name);
        if (named.isPresent()) {
            return Optional.of(new Ready(line, draft, named.get(), false));
        }
        Optional<Integer> fallback = fallback();
        String heading = reading.heading(ImportFields.OWNER);
        if (fallback.isEmpty() || (name != null && mapping.unknownOwner() == UnknownOwner.REFUSE)) {
            findings.add(Finding.error(line.number(), heading, name, Reason.of("transfer.owner.unknown")));
            return Optional.empty();
        }
        if (name != null) {
            Reason instead = mapping.byRules()
                    ? Reason.of("transfer.owner.byRules")
                    : Reason.of("transfer.owner.instead", owners.displayName(fallback.get()));
            findings.add(Finding.warning(line.number(), heading, name, instead));
            warned++;
        }
        return fallback.map(owner -> new Ready(line, draft, owner, mapping.byRules()));
    }

    private Optional<Integer> fallback() {
        Integer chosen = mapping.fallbackOwnerId();
        return Optional.of(chosen != null && owners.isAble(chosen) ? chosen : importer)
                .filter(owners::isAble);
    }

    List<Ready> ready() {
        return ready;
    }

    List<Line> refused() {
        return refused;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Lines that are imported with a warning. */
    long warned() {
        return warned;
    }
}
