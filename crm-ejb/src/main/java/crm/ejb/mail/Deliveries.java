package crm.ejb.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;

/** The steps of sending, each a transaction of its own: between them the server is talked to, and no row is locked. */
@Dependent
public class Deliveries {
    private Letters letters;

    protected Deliveries() {}

    @Inject
    public Deliveries(Letters letters) {
        this.letters = letters;
    }

    /** Takes the next message that is due. */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<Letters.Taken> take() {
        return letters.take();
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void sent(Letters.Taken taken) {
        letters.sent(taken.id());
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void failed(Letters.Taken taken, String error) {
        letters.failed(taken, error);
    }
}
