package crm.domain.routing;

import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * Days on which somebody is given no leads by rules.
 *
 * @param firstDay in the organisation's time zone
 * @param lastDay still away on that day
 */
public record AbsenceProfile(Integer userId, LocalDate firstDay, LocalDate lastDay) implements Serializable {
    public AbsenceProfile {
        require("userId", userId != null);
        require("firstDay", firstDay != null);
        require("lastDay", lastDay != null);
        if (lastDay.isBefore(firstDay)) {
            throw new InvalidException(Problem.of("lastDay", "routing.absence.order"));
        }
    }

    private static void require(String field, boolean there) {
        if (!there) {
            throw new InvalidException(Problem.of(field, "problem.required"));
        }
    }
}
