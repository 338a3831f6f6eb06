package crm.ejb.contact;

import java.io.Serializable;

/** A contact the viewer may read, by his name. */
public record ContactName(long id, String name) implements Serializable {}
