package crm.web.audit;

import crm.domain.audit.AuditArea;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.ejb.audit.AuditFilter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** What a reader of the audit trail asks, as it stands in the address. What makes no sense is not asked. */
final class AuditQuestion {
    private static final int LATEST_YEAR = 9999;

    private AuditQuestion() {}

    /**
     * @param parameter from a name in the address to its value, or null
     * @param zone in which the reader's days begin and end
     */
    static AuditFilter of(UnaryOperator<String> parameter, ZoneId zone) {
        String who = parameter.apply("who");
        return new AuditFilter(
                beginOf(day(parameter.apply("from")), zone),
                beginOf(dayAfter(day(parameter.apply("until"))), zone),
                who == null || who.isBlank() ? null : who.strip().toLowerCase(Locale.ROOT),
                constant(AuditArea.class, parameter.apply("area")),
                record(parameter.apply("record")),
                parameter.apply("text"));
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = text == null ? null : LocalDate.parse(text);
            return day == null || day.getYear() < 1 || day.getYear() >= LATEST_YEAR ? null : day;
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static LocalDate dayAfter(LocalDate day) {
        return day == null ? null : day.plusDays(1);
    }

    private static Instant beginOf(LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    /** {@code lead/17} */
    private static RecordRef record(String text) {
        if (text == null || !text.matches("[a-z]+/\\d{1,18}")) {
            return null;
        }
        String[] parts = text.split("/", -1);
        RecordType type = constant(RecordType.class, parts[0].toUpperCase(Locale.ROOT));
        return type == null ? null : new RecordRef(type, Long.parseLong(parts[1]));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(word))
                .findFirst()
                .orElse(null);
    }
}
