/** Samples that break one law each, so that every law is seen to be able to fail. */
@Feature
package crm.domain.broken;

import crm.domain.shared.Feature;
