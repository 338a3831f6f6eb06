/**
 * Users, roles, permission sets and sharing settings as doors, and how people prove who they are.
 *
 * <p>Invariants: sign-in answers unknown, wrong, blocked and deactivated alike; a session lives only as long as its user is
 * active and no password change came after it; nobody can be locked out for ever by somebody else's guesses. Whoever
 * changes the organisation holds it alone until the commit, so two changes cannot together break what each keeps: the
 * roles stay a tree, and an active user who may administer users and permissions is always left. Nobody gives a
 * permission he lacks.
 */
@Feature(dependsOn = {"access"})
package crm.ejb.directory;

import crm.domain.shared.Feature;
