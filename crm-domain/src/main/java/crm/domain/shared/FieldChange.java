package crm.domain.shared;

import java.io.Serializable;

/**
 * A field that got another value.
 *
 * @param field name of the field in its catalog
 * @param before the value before as text, or null
 * @param after the value after as text, or null
 */
public record FieldChange(String field, String before, String after) implements Serializable {}
