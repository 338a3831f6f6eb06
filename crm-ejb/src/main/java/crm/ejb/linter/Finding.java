package crm.ejb.linter;

import crm.domain.linter.FindingKind;
import java.io.Serializable;

/**
 * Something in the sharing of the organisation that is probably not meant.
 *
 * @param subject number of the rule, queue, group, user or permission set; 0 for none
 * @param name what it is called, or empty
 * @param count how many records, shares or people it is about; up to {@link SharingFacts#CAP} per type exact
 */
public record Finding(FindingKind kind, int subject, String name, long count) implements Serializable {}
