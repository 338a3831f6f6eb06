package crm.ejb.transfer;

import crm.domain.transfer.Finding;
import java.io.Serializable;

/** A finding with its place in the order of findings. */
public record FindingRow(long id, Finding finding) implements Serializable {}
