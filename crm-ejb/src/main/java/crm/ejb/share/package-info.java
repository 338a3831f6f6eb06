/**
 * Manual shares (clause C7): somebody with full access lets a user, a role, a group or a queue read or edit one record, for
 * a reason and perhaps until a day. What is given is a fact about the record, not about the organisation. An account is
 * never opened through its contact or opportunity behind the back of those who may share it.
 */
@Feature(dependsOn = {"access", "directory"})
package crm.ejb.share;

import crm.domain.shared.Feature;
