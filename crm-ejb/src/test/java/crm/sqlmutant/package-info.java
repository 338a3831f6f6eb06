/**
 * Mutants of SQL texts, derived and not thought up: one operator at one place each. Knows nothing of what the texts are
 * for; whoever asks with a mutant has to notice it.
 */
package crm.sqlmutant;
