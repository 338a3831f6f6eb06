package crm.ejb.transfer;

import java.io.Serializable;
import java.util.List;

/**
 * What became of a file of signals.
 *
 * @param taken lines that are signals now
 * @param known lines that were signals before
 * @param refused all other lines, in the order of the file
 */
public record SignalImportDetail(int taken, int known, List<SignalRefusal> refused) implements Serializable {
    public SignalImportDetail {
        refused = List.copyOf(refused);
    }
}
