package crm.ejb.transfer;

import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The contents of uploaded files, in pieces small enough to be held in memory. */
@Dependent
public class ImportChunks {
    /** Environment variable with the largest file that is taken, in megabytes. */
    static final String LIMIT = "CRM_IMPORT_MAX_MB";

    private static final int SIZE = 256 * 1024;
    private static final long MEGABYTE = 1024L * 1024L;

    private final Sql sql;

    @Inject
    public ImportChunks(Sql sql) {
        this.sql = sql;
    }

    /** The largest file that is taken, in megabytes; 100 unless the operator says otherwise. */
    public static long limit(Map<String, String> environment) {
        String value = environment.getOrDefault(LIMIT, "").strip();
        return value.matches("[1-9]\\d{0,5}") ? Long.parseLong(value) : 100;
    }

    /**
     * Stores a file.
     *
     * @param limit megabytes that are taken
     * @return its size in bytes
     * @throws InvalidException if it is larger
     */
    long store(long jobId, InputStream content, long limit) {
        try {
            long bytes = 0;
            int part = 0;
            for (byte[] chunk = content.readNBytes(SIZE); chunk.length > 0; chunk = content.readNBytes(SIZE)) {
                bytes += chunk.length;
                if (bytes > limit * MEGABYTE) {
                    throw new InvalidException(Problem.of("file", "transfer.file.tooLarge", limit));
                }
                sql.update(SqlText.of(
                        "insert into import_chunk (job_id, part, content) values (?, ?, ?)", jobId, part++, chunk));
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of a file, each piece read in the transaction that asks for it. */
    InputStream open(long jobId) {
        return new ChunkStream(part -> sql.first(
                        SqlText.of("select content from import_chunk where job_id = ? and part = ?", jobId, part),
                        row -> row.getBytes(1))
                .orElse(null));
    }
}
