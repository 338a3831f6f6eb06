/**
 * Who reaches what. The organisation is kept in memory with its epoch; a viewer becomes a predicate; lists, counts and
 * checks ask that one predicate and nothing else. Every statement carries the epoch it was built for and is refused by
 * the database if the organisation has changed since.
 */
@Feature(dependsOn = {"directory"})
package crm.ejb.access;

import crm.domain.shared.Feature;
