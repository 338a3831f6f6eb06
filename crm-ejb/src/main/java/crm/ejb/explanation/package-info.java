/**
 * Why somebody reaches a record, why not and what would change it, and who reaches it at all.
 *
 * <p>One list of {@link crm.ejb.explanation.Opening openings} follows from a record's facts and the organisation of the
 * same moment; a person's explanation reads it forwards, who can see the record reads it backwards, and a change is
 * proposed only after it was tried on a copy. Invariants: the level explained is the level the access predicate gives;
 * whoever may not read a record learns nothing from it, not even that it exists, unless administration or audit is his
 * task, and then no name that stands in it.
 */
@Feature(dependsOn = {"access", "directory", "explanation"})
package crm.ejb.explanation;

import crm.domain.shared.Feature;
