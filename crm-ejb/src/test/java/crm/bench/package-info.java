/**
 * Ten million records, and how long things take with them. {@link crm.bench.Bench} starts a PostgreSQL of its own whose
 * data are kept, has {@link crm.bench.Generation} fill it for a scale and a seed, and measures.
 *
 * <p>Every value of every row follows from the seed, the kind of the row and its number ({@link crm.bench.Chance}), so
 * any part of the data can be made alone, in any order, and twice the same.
 */
package crm.bench;
