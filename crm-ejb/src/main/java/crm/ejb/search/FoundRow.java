package crm.ejb.search;

import crm.domain.shared.RecordRef;
import java.io.Serializable;

/**
 * A record by its name.
 *
 * @param detail a second line that tells namesakes apart, or null
 * @param converted whether it is a lead that was converted
 */
public record FoundRow(RecordRef ref, String name, String detail, boolean converted) implements Serializable {}
