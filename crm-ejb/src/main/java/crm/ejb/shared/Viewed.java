package crm.ejb.shared;

import crm.domain.shared.RecordRef;
import crm.domain.shared.Stamp;

/** Somebody opened a record's page; fired inside the transaction that read it. */
public record Viewed(RecordRef record, Stamp stamp) {}
