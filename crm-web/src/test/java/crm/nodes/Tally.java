package crm.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What came of many rounds. */
final class Tally {
    private final Map<Kind, Integer> byKind = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> byPages = new EnumMap<>(Kind.class);
    private final Map<Surface, Integer> bySurface = new EnumMap<>(Surface.class);
    private final List<String> unseen = new ArrayList<>();
    private final List<String> stale = new ArrayList<>();
    private int rounds;

    void count(Round round, boolean pages, Round.Outcome outcome) {
        rounds++;
        byKind.merge(round.kind(), 1, Integer::sum);
        byPages.merge(round.kind(), pages ? 1 : 0, Integer::sum);
        bySurface.merge(round.surface(), 1, Integer::sum);
        if (outcome.unseen() != null) {
            unseen.add(outcome.unseen());
        }
        if (outcome.stale() != null) {
            stale.add(outcome.stale());
        }
    }

    int rounds() {
        return rounds;
    }

    /** Answers that did not show what had just been granted. */
    List<String> unseen() {
        return unseen;
    }

    /** Answers that showed what had just been revoked. */
    List<String> stale() {
        return stale;
    }

    /** Writes the tables of docs/two-nodes.md. */
    void writeTo(Path file) {
        try {
            Files.writeString(file, report());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String report() {
        StringBuilder text = new StringBuilder();
        text.append(
                "%,d rounds, %d stale answers, %d grants not seen%n".formatted(rounds, stale.size(), unseen.size()));
        text.append("%n| change | rounds | of these by the pages of the other node |%n|---|---:|---:|%n".formatted());
        byKind.forEach((kind, count) -> text.append("| %s | %,d | %,d |%n".formatted(kind, count, byPages.get(kind))));
        text.append("%n| read on | rounds |%n|---|---:|%n".formatted());
        bySurface.forEach((surface, count) -> text.append("| %s | %,d |%n".formatted(surface, count)));
        return text.toString();
    }
}
