/** An account: a company (business account, it has contacts) or one consumer (person account, it has none). */
@Feature(dependsOn = {})
package crm.domain.account;

import crm.domain.shared.Feature;
