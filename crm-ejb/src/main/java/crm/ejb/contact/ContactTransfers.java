package crm.ejb.contact;

import crm.domain.access.AccessLevel;
import crm.domain.contact.Contact;
import crm.domain.shared.RecordType;
import crm.ejb.access.RecordAccess;
import crm.ejb.account.AccountChangesOwner;
import crm.ejb.shared.Announcements;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Takes an owner's contacts along when their account goes to a new owner. */
@Dependent
public class ContactTransfers {
    private final Contacts contacts;
    private final RecordAccess access;
    private final Sql sql;
    private final Announcements news;

    @Inject
    public ContactTransfers(Contacts contacts, RecordAccess access, Sql sql, Announcements news) {
        this.contacts = contacts;
        this.access = access;
        this.sql = sql;
        this.news = news;
    }

    /** Those of the old owner's contacts that the actor may transfer go to the new owner; the others stay. */
    public void follow(@Observes AccountChangesOwner change) {
        List<Long> ids = sql.list(
                SqlText.of(
                        "select id from contact where account_id = ? and owner_id = ? and deleted_at is null order by id",
                        change.accountId(),
                        change.oldOwnerId()),
                row -> row.getLong(1));
        Map<Long, AccessLevel> levels = access.levels(change.actor(), RecordType.CONTACT, ids);
        levels.values().removeIf(level -> !level.atLeast(AccessLevel.TRANSFER));
        if (!levels.isEmpty()) {
            access.requireOwner(change.newOwnerId(), RecordType.CONTACT);
        }
        for (long id : levels.keySet().stream().sorted().toList()) {
            Contact contact = contacts.require(change.actor(), id, AccessLevel.TRANSFER);
            contact.transferTo(change.newOwnerId(), change.stamp());
            news.transferred(change.actor(), contact.ref(), change.oldOwnerId(), change.newOwnerId(), change.stamp());
        }
    }
}
