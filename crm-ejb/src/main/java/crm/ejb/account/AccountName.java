package crm.ejb.account;

import java.io.Serializable;

/** An account the viewer may read, by its name. */
public record AccountName(long id, String name) implements Serializable {}
