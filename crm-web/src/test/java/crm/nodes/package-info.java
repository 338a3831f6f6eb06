/**
 * Two servers on one database, and the promise that a committed change holds for the next statement of everybody on
 * every node. Read {@link crm.nodes.Round} first: it is what is repeated ten thousand times. What is changed says {@link
 * crm.nodes.Kind}, where it is looked for says {@link crm.nodes.Surface}, and {@link crm.nodes.RevokingOnOneNodeIT} and
 * its neighbours say what must come of it.
 *
 * <pre>{@code
 * mvn verify            # some rounds of each kind, with all other tests
 * mvn -Pnodes verify    # these tests alone, with ten thousand rounds
 * }</pre>
 */
package crm.nodes;
