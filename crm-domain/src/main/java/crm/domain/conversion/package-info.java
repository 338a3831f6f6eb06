/**
 * Conversion: the one moment in which a lead becomes account, contact and opportunity. Says what goes where, what is kept,
 * and which existing accounts and contacts match. All or nothing, once, for good.
 */
@Feature(dependsOn = {"lead", "contact", "account"})
package crm.domain.conversion;

import crm.domain.shared.Feature;
