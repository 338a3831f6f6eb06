package crm.ejb.directory;

import java.io.Serializable;

/** Somebody to choose as an owner, or whose name is shown. */
public record Colleague(int id, String name) implements Serializable {}
