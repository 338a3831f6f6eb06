/**
 * The score of leads: point rules, the sum, what it was before, and why it is what it is.
 *
 * <p>Invariants: {@code lead.score} is what {@link crm.domain.scoring.Scoring} says about the signals, activities and
 * fields stored, on every day; it is written under the lock of the lead and in the transaction that changed what it is made
 * of, so that parallel signals lose no points and a lead gets ready once. It is no part of the lead's version. Only a
 * change of the rules is summed up afterwards, in batches.
 *
 * <p>Locks come in one order: the organisation, a run, leads by their ids.
 */
@Feature(dependsOn = {"access", "activity", "directory", "lead", "sharing"})
package crm.ejb.scoring;

import crm.domain.shared.Feature;
