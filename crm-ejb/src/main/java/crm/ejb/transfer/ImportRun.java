package crm.ejb.transfer;

import crm.domain.shared.NotFoundException;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** One attempt to bring a job to its end. Reads the file once; after a failed batch again, from where it stopped. */
final class ImportRun {
    private static final System.Logger LOG = System.getLogger(ImportRun.class.getName());
    private static final int ATTEMPTS = 3;

    private final long jobId;
    private final Supplier<CsvLines> file;
    private final Predicate<CsvLines> batch;
    private final Runnable giveUp;

    /**
     * @param file opens the lines of the file
     * @param batch runs the next batch in a transaction of its own; false if there is no more to do
     * @param giveUp called after the same batch has failed three times
     */
    ImportRun(long jobId, Supplier<CsvLines> file, Predicate<CsvLines> batch, Runnable giveUp) {
        this.jobId = jobId;
        this.file = file;
        this.batch = batch;
        this.giveUp = giveUp;
    }

    static ImportRun of(long jobId, ImportBatches batches) {
        UUID runner = UUID.randomUUID();
        return new ImportRun(
                jobId,
                () -> batches.open(jobId),
                lines -> batches.next(jobId, runner, lines),
                () -> batches.giveUp(jobId, runner));
    }

    void run() {
        int failures = 0;
        while (failures < ATTEMPTS) {
            try (CsvLines lines = file.get()) {
                while (batch.test(lines)) {
                    failures = 0;
                }
                return;
            } catch (NotFoundException over) {
                return;
            } catch (RuntimeException failed) {
                failures++;
                LOG.log(System.Logger.Level.WARNING, "A batch of import " + jobId + " failed", failed);
            }
        }
        giveUp.run();
    }
}
