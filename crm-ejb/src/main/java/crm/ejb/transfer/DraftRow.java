package crm.ejb.transfer;

import crm.domain.transfer.LeadDraft;
import java.io.Serializable;

/** A lead as a line of the file would make it, and who would own it. */
public record DraftRow(long line, LeadDraft draft, int ownerId, String ownerName) implements Serializable {}
