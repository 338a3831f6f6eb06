package crm.ejb.scoring;

import java.io.Serializable;
import java.util.List;

/**
 * The score of a lead, explained.
 *
 * @param threshold score from which a lead is ready
 * @param ready whether it counts as ready to be converted, as far as the viewer sees why
 * @param lines what it is made of; points the viewer may not know the reason of are one line without any
 * @param pending whether the rules have changed and this lead is yet to be summed up
 * @param history its changes, newest first
 * @param older where to go on reading the history, or null at its end
 */
public record ScoreDetail(
        int score,
        int threshold,
        boolean ready,
        List<ScoreLineRow> lines,
        boolean pending,
        List<ScoreChangeRow> history,
        Long older)
        implements Serializable {
    public ScoreDetail {
        lines = List.copyOf(lines);
        history = List.copyOf(history);
    }
}
