/** An opportunity: a possible sale to an account, on its way through the stages to won or lost. */
@Feature(dependsOn = {"account"})
package crm.domain.opportunity;

import crm.domain.shared.Feature;
