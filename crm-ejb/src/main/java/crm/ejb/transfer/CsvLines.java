package crm.ejb.transfer;

import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import crm.domain.transfer.Line;
import crm.domain.transfer.Separator;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The records of a CSV file, one after the other; blank lines are left out. Memory is bounded by the longest line.
 *
 * <p>Throws {@link InvalidException} naming line and, where known, column if the file cannot be read.
 */
final class CsvLines implements Iterator<Line>, Closeable {
    private static final int MOST_FIELDS = 1_000;
    private static final int BUFFER = 1 << 22;

    private final Record record = new Record();
    private final CloseableIterator<Line> lines;

    CsvLines(InputStream file, Separator separator) {
        lines = CsvReader.builder()
                .fieldSeparator(separator.character())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .skipEmptyLines(true)
                .maxBufferSize(BUFFER)
                .build(record, new StrictReader(file))
                .iterator();
    }

    @Override
    public boolean hasNext() {
        try {
            return lines.hasNext();
        } catch (CsvParseException broken) {
            throw unreadable(broken);
        }
    }

    @Override
    public Line next() {
        try {
            return lines.next();
        } catch (CsvParseException broken) {
            throw unreadable(broken);
        }
    }

    /** The first record, which names the columns. */
    List<String> header() {
        return hasNext() ? next().values().stream().map(String::strip).toList() : List.of();
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RuntimeException unreadable(CsvParseException broken) {
        if (broken.getCause() instanceof RuntimeException notTheParser) {
            return notTheParser;
        }
        boolean after = String.valueOf(broken.getMessage()).startsWith("Unexpected character");
        String key = after ? "transfer.file.afterQuote" : "transfer.file.openQuote";
        return new InvalidException(Problem.of("file", key, record.begun));
    }

    /** Collects one record as the parser finds its fields. */
    private static final class Record extends AbstractBaseCsvCallbackHandler<Line> {
        private final List<String> fields = new ArrayList<>();
        private long begun = 1;
        private long size;
        private boolean quoted;

        @Override
        protected void handleBegin(long line) {
            begun = line;
            size = 0;
            quoted = false;
            fields.clear();
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean inQuotes) {
            size += length;
            quoted = inQuotes;
            if (index >= MOST_FIELDS || size > StrictReader.LONGEST_LINE) {
                throw new InvalidException(Problem.of("file", "transfer.file.tooBigRecord", begun));
            }
            fields.add(new String(buffer, offset, length));
        }

        @Override
        protected Line buildRecord() {
            return new Line(begun, fields, fields.size() == 1 && quoted);
        }
    }
}
