package crm.ejb.access;

import crm.domain.shared.RecordRef;
import java.io.Serializable;

/** One of many records, by its name; only ever one that whoever asks may read himself. */
public record RecordSample(RecordRef ref, String name) implements Serializable {}
