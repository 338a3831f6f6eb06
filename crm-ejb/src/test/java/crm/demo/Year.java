package crm.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The working time that lies behind a day. Nothing happens on that day itself or later. */
record Year(LocalDate today, Dice dice) {
    /** Some minute of the working day so many days ago; on a weekend the Friday before. */
    Instant daysAgo(int days) {
        return workingTime(today.minusDays(days));
    }

    /** Some working days after an instant; if that would be too late, some time between it and now. */
    Instant after(Instant before, int minDays, int maxDays) {
        LocalDate day = LocalDate.ofInstant(before, ZoneOffset.UTC).plusDays(dice.between(minDays, maxDays));
        Instant wanted = workingTime(day);
        if (!wanted.isAfter(before)) {
            wanted = before.plusSeconds(dice.between(600, 7_200));
        }
        return wanted.isBefore(end()) ? wanted : within(before, end());
    }

    /** Some time between two instants. */
    Instant within(Instant from, Instant to) {
        long seconds = Math.max(1, Duration.between(from, to).toSeconds());
        return from.plusSeconds((long) (seconds * (0.05 + 0.9 * dice.fraction())));
    }

    /** The evening before the day. */
    Instant end() {
        return today.atStartOfDay().minusHours(5).toInstant(ZoneOffset.UTC);
    }

    long age(Instant instant) {
        return Duration.between(instant, end()).toDays();
    }

    private Instant workingTime(LocalDate day) {
        LocalDate working =
                switch (day.getDayOfWeek()) {
                    case SATURDAY -> day.minusDays(1);
                    case SUNDAY -> day.minusDays(2);
                    default -> day;
                };
        return working.atTime(dice.between(7, 17), dice.between(0, 59), dice.between(0, 59))
                .toInstant(ZoneOffset.UTC);
    }
}
