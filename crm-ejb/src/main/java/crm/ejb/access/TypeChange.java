package crm.ejb.access;

import crm.domain.shared.RecordType;
import java.io.Serializable;
import java.util.List;

/**
 * What a change does to the records of one type.
 *
 * @param gained how many can be read that could not before
 * @param lost how many can no longer be read
 * @param raised how many could be read before, and more can be done with them
 * @param lowered how many can still be read, but less can be done with them
 * @param gains some of the gained
 * @param losses some of the lost
 */
public record TypeChange(
        RecordType type,
        long gained,
        long lost,
        long raised,
        long lowered,
        List<RecordSample> gains,
        List<RecordSample> losses)
        implements Serializable {
    public TypeChange {
        gains = List.copyOf(gains);
        losses = List.copyOf(losses);
    }
}
