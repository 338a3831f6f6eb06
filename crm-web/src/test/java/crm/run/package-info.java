/**
 * Starts the application on a machine that has nothing but a JDK and Maven: an embedded PostgreSQL and Payara Micro with
 * the built WAR, reachable from this machine only. The tests that need a server start it the same way.
 */
package crm.run;
