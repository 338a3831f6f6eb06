package crm.ejb.contact;

import crm.domain.shared.RecordType;
import crm.ejb.account.AccountChangesOwner;
import crm.ejb.ownership.OwnedRecords;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** Takes an owner's contacts along when their account goes to a new owner. */
@Dependent
public class ContactTransfers {
    private final Contacts contacts;
    private final OwnedRecords records;
    private final Sql sql;

    @Inject
    public ContactTransfers(Contacts contacts, OwnedRecords records, Sql sql) {
        this.contacts = contacts;
        this.records = records;
        this.sql = sql;
    }

    /** Those of the old owner's contacts that the caller may transfer go to the new owner; the others stay. */
    public void follow(@Observes AccountChangesOwner change) {
        List<Long> ids = sql.list(
                SqlText.of(
                        "select id from contact where account_id = ? and owner_id = ? and deleted_at is null order by id",
                        change.accountId(),
                        change.oldOwnerId()),
                row -> row.getLong(1));
        change.followers()
                .addAll(records.handOver(contacts, RecordType.CONTACT, ids, change.newOwnerId(), change.keepShares()));
    }
}
