/**
 * What every room of this floor stands on: how the schema is migrated and how Hibernate finds the server's transactions.
 *
 * <p>Invariant: when the application answers its first request, the schema is that of the release.
 */
@Feature
package crm.ejb.shared;

import crm.domain.shared.Feature;
