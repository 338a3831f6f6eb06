package crm.ejb.transfer;

import java.io.Serializable;

/**
 * What became, or after a check would become, of the lines of a file.
 *
 * @param ready lines without an error; known from the check
 * @param refused lines with an error
 * @param warnings lines imported with a warning
 * @param duplicates lines with the e-mail address of an earlier line; they are imported all the same
 * @param imported leads captured so far
 */
public record ImportCounts(long ready, long refused, long warnings, long duplicates, long imported)
        implements Serializable {
    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0);

    /** Lines the run has dealt with. */
    public long done() {
        return imported + refused;
    }

    ImportCounts with(ImportBatch batch, long newDuplicates, boolean captured) {
        return new ImportCounts(
                captured ? ready : ready + batch.ready().size(),
                refused + batch.refused().size(),
                warnings + batch.warned(),
                duplicates + newDuplicates,
                captured ? imported + batch.ready().size() : 0);
    }

    /** Before the run begins: what the check has found, nothing done yet. */
    ImportCounts atStart() {
        return new ImportCounts(ready, 0, 0, duplicates, 0);
    }
}
