/**
 * What the server costs beside the database: the time of whole requests at fixed rates, what a page allocates and asks, what
 * a session keeps, how long the start takes. Read {@link crm.load.Load} first. The data are those of {@code crm.bench}.
 *
 * <pre>{@code
 * mvn -Pbench -Dcrm.bench.leads=1000000 -Dcrm.bench.only=generate
 * mvn -Pload -Dcrm.bench.leads=1000000
 * }</pre>
 */
package crm.load;
