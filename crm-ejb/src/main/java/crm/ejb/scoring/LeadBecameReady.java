package crm.ejb.scoring;

/** A lead has come to count as ready to be converted; told once for each time, in the transaction in which it did. */
public record LeadBecameReady(long leadId, int score) {}
