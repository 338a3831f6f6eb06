package crm.ejb.transfer;

import java.io.Serializable;

/** A refused line as it stood in the file, ready to be written again. */
public record RejectRow(long line, String content) implements Serializable {}
