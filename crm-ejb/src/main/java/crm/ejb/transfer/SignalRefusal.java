package crm.ejb.transfer;

import java.io.Serializable;

/**
 * A line of a file of signals that was not taken.
 *
 * @param line where it begins in the file
 * @param reason key of a text
 */
public record SignalRefusal(long line, String reason) implements Serializable {}
