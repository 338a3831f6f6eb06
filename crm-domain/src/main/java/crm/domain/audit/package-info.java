/** The words of the audit trail: what kinds of things are kept. */
@Feature
package crm.domain.audit;

import crm.domain.shared.Feature;
