package crm.domain.scoring;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What a lead has come to on a day, and why.
 *
 * @param total sum of the lines, but never below zero nor above {@link Scoring#MOST}
 * @param lines fields first, then signals from the latest to the oldest
 * @param nextChange the first day on which a line fades, or null if none does
 */
public record Score(int total, List<ScoreLine> lines, LocalDate nextChange) implements Serializable {
    public Score {
        lines = List.copyOf(lines);
    }
}
