/**
 * What every room of this floor stands on: how the schema is migrated, how Hibernate finds the server's
 * transactions, how SQL is asked, and what is announced to the audit.
 *
 * <p>Invariant: when the application answers its first request, the schema is that of the release.
 */
@Feature(dependsOn = "access")
package crm.ejb.shared;

import crm.domain.shared.Feature;
