package crm.web.ui;

import java.io.Serializable;

/**
 * Something to choose from a list.
 *
 * @param value what is submitted, in the type of the field; its text form stands in addresses
 * @param label what is read
 */
public record Choice(Serializable value, String label) implements Serializable {}
