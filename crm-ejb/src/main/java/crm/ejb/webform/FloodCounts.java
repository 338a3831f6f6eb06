package crm.ejb.webform;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;

/** Keeps how much was not kept, in a transaction of its own. */
@Dependent
public class FloodCounts {
    private Submissions submissions;

    protected FloodCounts() {}

    @Inject
    public FloodCounts(Submissions submissions) {
        this.submissions = submissions;
    }

    /** @param times how much of each form */
    @Transactional(TxType.REQUIRES_NEW)
    public void add(Map<Integer, Integer> times) {
        times.forEach(submissions::counted);
    }
}
