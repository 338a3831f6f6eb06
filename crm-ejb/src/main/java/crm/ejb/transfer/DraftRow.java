package crm.ejb.transfer;

import crm.domain.transfer.LeadDraft;
import java.io.Serializable;

/**
 * A lead as a line of the file would make it.
 *
 * @param ownerName who would own it, or null if the assignment rules will say so
 */
public record DraftRow(long line, LeadDraft draft, String ownerName) implements Serializable {}
