/**
 * The oracle: who reaches which record at which level, written a second time from the numbered clauses of record access
 * and from nothing else.
 *
 * <p>Invariants: it knows the JDK only and shares no line with production; every clause is one method of plain
 * quantifiers over lists of facts, without cache, closure or SQL; {@link crm.oracle.Condition} lets a test waive exactly
 * one condition to find the pairs that this condition alone decides. Also here: small odd {@link crm.oracle.World
 * worlds}, their generator, their text form and the shrinker. Out of scope: asking production anything.
 */
package crm.oracle;
