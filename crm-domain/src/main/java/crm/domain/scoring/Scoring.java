package crm.domain.scoring;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The one sum: rules and tallies give lines, lines give the score. The same on every node, today and in a year. */
public final class Scoring {
    /** No score is higher. */
    public static final int MOST = 1_000_000;

    private final List<PointRule> rules;
    private final LocalDate day;

    /** @param day the day the score is meant for */
    public Scoring(List<PointRule> rules, LocalDate day) {
        this.rules = List.copyOf(rules);
        this.day = Objects.requireNonNull(day, "a score is that of a day");
    }

    /**
     * The score of one lead.
     *
     * @param tallies what it did, in any order, at most one of each kind and day
     * @param met those of the rules over fields that it meets
     */
    public Score of(Collection<Tally> tallies, Collection<PointRule> met) {
        List<ScoreLine> lines = new ArrayList<>();
        met.forEach(rule -> lines.add(new ScoreLine(rule, rule.points(), 1, null)));
        List<ScoreLine> done = new ArrayList<>();
        rules.stream().filter(rule -> !rule.overFields()).forEach(rule -> done.addAll(lines(rule, tallies)));
        done.sort(Comparator.comparing(ScoreLine::day).reversed());
        lines.addAll(done);
        long sum = lines.stream().mapToLong(ScoreLine::points).sum();
        return new Score((int) Math.max(0, Math.min(MOST, sum)), lines, nextChange(done));
    }

    /** The latest come first, because of them most is left: what goes beyond the rule's most is cut off the oldest. */
    private List<ScoreLine> lines(PointRule rule, Collection<Tally> tallies) {
        List<ScoreLine> lines = new ArrayList<>();
        long room = rule.most() == null ? Long.MAX_VALUE : rule.most();
        for (Tally tally : latestFirst(rule, tallies)) {
            long full = (long) rule.decay().left(rule.points(), age(tally.day())) * tally.count();
            long given = Long.signum(full) * Math.min(Math.min(Math.abs(full), room), MOST);
            room -= Math.abs(given);
            lines.add(new ScoreLine(rule, (int) given, tally.count(), tally.day()));
        }
        return lines;
    }

    private static List<Tally> latestFirst(PointRule rule, Collection<Tally> tallies) {
        return tallies.stream()
                .filter(tally -> tally.kind() == rule.kind())
                .sorted(Comparator.comparing(Tally::day).reversed())
                .toList();
    }

    private LocalDate nextChange(List<ScoreLine> done) {
        return done.stream()
                .flatMap(this::nextChange)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private Stream<LocalDate> nextChange(ScoreLine line) {
        OptionalInt step = line.rule().decay().nextStep(line.rule().points(), age(line.day()));
        return step.isPresent() ? Stream.of(line.day().plusDays(step.getAsInt())) : Stream.empty();
    }

    private long age(LocalDate done) {
        return ChronoUnit.DAYS.between(done, day);
    }
}
