/**
 * Import of leads from CSV: stores the file, checks it, and runs it in batches.
 *
 * <p>Invariants: only its owner sees a job, its findings and its files. A line becomes a lead once: the number of the last
 * line is committed together with the leads of its batch, and a batch begins by taking the job's row. One node at a time
 * runs a job; if it is not seen for a minute, another one goes on where it stopped. Before each batch the owner's rights
 * are read again. A file is never whole in memory.
 */
@Feature(dependsOn = {"access", "activity", "lead", "routing"})
package crm.ejb.transfer;

import crm.domain.shared.Feature;
