package crm.ejb.transfer;

import crm.domain.activity.SignalKind;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import crm.domain.shared.Text;
import crm.domain.transfer.Line;
import crm.domain.transfer.Separator;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A file of signals. Its columns are {@code lead} (external id or e-mail address), {@code kind} (as {@link SignalKind} names
 * it), {@code at} (ISO date, or time with zone), and if wanted {@code subject} and {@code key}.
 */
final class SignalFile {
    static final int MOST_LINES = 20_000;

    private static final int BEGINNING = 4_096;

    private final List<SignalLine> good = new ArrayList<>();
    private final List<SignalRefusal> bad = new ArrayList<>();
    private final List<String> header;

    /** @throws InvalidException if it cannot be read, lacks a column, or is too long */
    SignalFile(InputStream content) {
        try (CsvLines lines = lines(content)) {
            header = lines.header().stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .toList();
            for (String column : List.of("lead", "kind", "at")) {
                if (!header.contains(column)) {
                    throw new InvalidException(Problem.of("file", "transfer.signals.column", column));
                }
            }
            while (lines.hasNext()) {
                read(lines.next());
                if (good.size() + bad.size() > MOST_LINES) {
                    throw new InvalidException(Problem.of("file", "transfer.signals.tooLong", MOST_LINES));
                }
            }
        }
    }

    private static CsvLines lines(InputStream content) {
        try {
            BufferedInputStream file = new BufferedInputStream(content, BEGINNING);
            file.mark(BEGINNING);
            String beginning = new String(file.readNBytes(BEGINNING - 1), StandardCharsets.UTF_8);
            file.reset();
            return new CsvLines(
                    file, Separator.guess(beginning.lines().findFirst().orElse("")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Line line) {
        String lead = Text.line(value(line, "lead"));
        SignalKind kind = kind(value(line, "kind"));
        Instant at = instant(value(line, "at").strip());
        String subject = Text.line(value(line, "subject"));
        if (lead == null) {
            refuse(line, "transfer.signals.noLead");
        } else if (kind == null) {
            refuse(line, "transfer.signals.kind");
        } else if (at == null) {
            refuse(line, "transfer.signals.at");
        } else if (subject != null && subject.length() > 255) {
            refuse(line, "transfer.signals.subject");
        } else {
            good.add(new SignalLine(line.number(), lead, kind, at, subject, Text.line(value(line, "key"))));
        }
    }

    private void refuse(Line line, String reason) {
        bad.add(new SignalRefusal(line.number(), reason));
    }

    private String value(Line line, String column) {
        return line.value(header.indexOf(column));
    }

    private static SignalKind kind(String word) {
        return SignalKind.own().stream()
                .filter(kind -> kind.name().equalsIgnoreCase(word.strip()))
                .findFirst()
                .orElse(null);
    }

    /** Noon of UTC where only a day is given. */
    private static Instant instant(String text) {
        try {
            return text.length() <= 10
                    ? LocalDate.parse(text).atTime(12, 0).toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    List<SignalLine> good() {
        return good;
    }

    List<SignalRefusal> bad() {
        return bad;
    }
}
