package crm.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Rows in the text form of PostgreSQL's COPY. The values must hold no tab, line break or backslash. */
final class Line {
    private final StringBuilder text = new StringBuilder(1 << 21);
    private boolean begun;

    Line text(String value) {
        next().append(value == null ? "\\N" : value);
        return this;
    }

    Line number(long value) {
        next().append(value);
        return this;
    }

    Line flag(boolean value) {
        next().append(value ? 't' : 'f');
        return this;
    }

    Line time(long epochSecond) {
        next().append(Instant.ofEpochSecond(epochSecond));
        return this;
    }

    Line nothing() {
        return text(null);
    }

    void end() {
        text.append('\n');
        begun = false;
    }

    int length() {
        return text.length();
    }

    /** What was written since it was taken last. */
    byte[] take() {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        return bytes;
    }

    private StringBuilder next() {
        if (begun) {
            text.append('\t');
        }
        begun = true;
        return text;
    }
}
