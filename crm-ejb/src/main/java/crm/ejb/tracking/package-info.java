/**
 * Links and images that tell what a lead does, without anybody signed in.
 *
 * <p>Invariants: who arrives learns nothing, neither whether there is such a lead nor whether he was counted; only marks
 * signed with the key of this installation do anything; a mark is one signal, however often it is seen.
 */
@Feature(dependsOn = {"access", "activity"})
package crm.ejb.tracking;

import crm.domain.shared.Feature;
