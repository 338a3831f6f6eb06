/**
 * Conversion: the one moment in which a lead becomes account, contact and opportunity. Says what goes where, what is kept,
 * and which existing accounts and contacts match. All or nothing, once, for good.
 */
@Feature(dependsOn = {"account", "contact", "lead", "opportunity"})
package crm.domain.conversion;

import crm.domain.shared.Feature;
