package crm.ejb.account;

import crm.domain.shared.OwnedRecord;
import crm.domain.shared.RecordType;
import java.io.Serializable;
import java.util.Collection;

/** How much went with an account to its new owner. */
public record HandedOver(int contacts, int opportunities) implements Serializable {
    static HandedOver of(Collection<OwnedRecord> followers) {
        return new HandedOver(count(followers, RecordType.CONTACT), count(followers, RecordType.OPPORTUNITY));
    }

    private static int count(Collection<OwnedRecord> followers, RecordType type) {
        return (int) followers.stream().filter(record -> record.type() == type).count();
    }
}
