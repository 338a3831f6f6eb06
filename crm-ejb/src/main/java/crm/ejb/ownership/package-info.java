/**
 * What befalls every owned record alike, whatever its type: it changes hands, goes to the recycle bin, comes back. The
 * rooms of the types say which of their records may, and leave the rest to {@link crm.ejb.ownership.OwnedRecords}.
 */
@Feature(dependsOn = {"access"})
package crm.ejb.ownership;

import crm.domain.shared.Feature;
