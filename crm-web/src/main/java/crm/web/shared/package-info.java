/**
 * What every answer of the application has in common: its security headers, its readiness, how pages read records.
 *
 * <p>Invariant: no response leaves without the headers of {@link crm.web.shared.SecurityHeaders}.
 */
@Feature(dependsOn = {})
package crm.web.shared;

import crm.domain.shared.Feature;
