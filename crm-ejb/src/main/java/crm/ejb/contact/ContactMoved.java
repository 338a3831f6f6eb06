package crm.ejb.contact;

/** A contact has gone to another account. Fired inside the transaction. */
public record ContactMoved(long contactId) {}
