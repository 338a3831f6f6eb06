package crm.ejb.transfer;

import crm.domain.shared.Fold;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import crm.domain.shared.Text;
import crm.domain.transfer.ImportFields;
import crm.domain.transfer.Line;
import crm.domain.transfer.Mapping;
import crm.domain.transfer.Separator;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Stored files, read as CSV. */
@Dependent
public class ImportFiles {
    private static final int BEGINNING = 8_000;
    private static final int MOST_WORDS = 100;
    private static final int LONGEST_WORD = 80;

    private final ImportChunks chunks;

    @Inject
    public ImportFiles(ImportChunks chunks) {
        this.chunks = chunks;
    }

    /** Stores a file of at most so many megabytes; gives its size in bytes. */
    long store(long jobId, InputStream content, long limit) {
        return chunks.store(jobId, content, limit);
    }

    /** The records after the header. */
    CsvLines open(long jobId, Separator separator) {
        CsvLines lines = new CsvLines(chunks.open(jobId), separator);
        lines.header();
        return lines;
    }

    /**
     * Reads a file from end to end.
     *
     * @param separator null to guess it
     * @throws InvalidException naming line and column if it is no CSV with a header and at least one record
     */
    ImportFile examine(long jobId, String name, long bytes, Separator separator) {
        Separator used = separator == null ? Separator.guess(beginning(jobId)) : separator;
        try (CsvLines lines = new CsvLines(chunks.open(jobId), used)) {
            List<String> header = header(lines);
            long count = 0;
            while (lines.hasNext()) {
                lines.next();
                count++;
            }
            if (count == 0) {
                throw refused("transfer.file.headerOnly");
            }
            return new ImportFile(name, bytes, used, header, count);
        }
    }

    /** The mapping with the words the file uses for source and status, at most a hundred of each. */
    Mapping withWords(long jobId, Separator separator, Mapping mapping) {
        int source = mapping.columnOf("source");
        int status = mapping.columnOf(ImportFields.STATUS);
        Set<String> sources = new LinkedHashSet<>();
        Set<String> statuses = new LinkedHashSet<>();
        if (source >= 0 || status >= 0) {
            try (CsvLines lines = open(jobId, separator)) {
                lines.forEachRemaining(line -> {
                    collect(line.value(source), sources);
                    collect(line.value(status), statuses);
                });
            }
        }
        return mapping.withWords(sources, statuses);
    }

    /** The first records. */
    List<Line> first(long jobId, Separator separator, int count) {
        List<Line> first = new ArrayList<>();
        try (CsvLines lines = open(jobId, separator)) {
            while (first.size() < count && lines.hasNext()) {
                first.add(lines.next());
            }
        }
        return first;
    }

    private static void collect(String word, Set<String> words) {
        String clean = Text.line(word);
        if (clean != null && clean.length() <= LONGEST_WORD && words.size() < MOST_WORDS) {
            words.add(clean);
        }
    }

    private static List<String> header(CsvLines lines) {
        List<String> header = lines.header();
        if (header.isEmpty()) {
            throw refused("transfer.file.empty");
        }
        if (ImportFields.isNoHeader(header)) {
            throw refused("transfer.file.noHeader");
        }
        Set<String> seen = new HashSet<>();
        for (String heading : header) {
            if (!heading.isEmpty() && !seen.add(Fold.of(heading))) {
                throw new InvalidException(Problem.of("file", "transfer.file.duplicateHeader", heading));
            }
        }
        return header;
    }

    private String beginning(long jobId) {
        char[] beginning = new char[BEGINNING];
        try (Reader reader = new StrictReader(chunks.open(jobId))) {
            int length = 0;
            for (int read = 0; read >= 0 && length < BEGINNING; length += Math.max(read, 0)) {
                read = reader.read(beginning, length, BEGINNING - length);
            }
            return new String(beginning, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InvalidException refused(String key) {
        return new InvalidException(Problem.of("file", key));
    }
}
