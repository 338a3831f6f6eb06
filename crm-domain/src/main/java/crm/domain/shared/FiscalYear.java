package crm.domain.shared;

import java.time.LocalDate;

/**
 * The year in which a company counts: twelve months from the first day of its start month, in four quarters.
 *
 * @param startMonth 1 for January to 12 for December
 */
public record FiscalYear(int startMonth) {
    private static final int QUARTER = 3;

    public FiscalYear {
        if (startMonth < 1 || startMonth > 12) {
            throw new IllegalArgumentException("no month of the year: " + startMonth);
        }
    }

    /** The last day of the quarter in which the day lies. */
    public LocalDate quarterEnd(LocalDate day) {
        int monthOfQuarter = Math.floorMod(day.getMonthValue() - startMonth, QUARTER);
        return day.withDayOfMonth(1).plusMonths(QUARTER - monthOfQuarter).minusDays(1);
    }
}
