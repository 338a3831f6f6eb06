/**
 * Users, roles and permission sets as doors, and how people prove who they are.
 *
 * <p>Invariants: sign-in answers unknown, wrong, blocked and deactivated alike; a session lives only as long as its user is
 * active and no password change came after it; nobody can be locked out for ever by somebody else's guesses.
 */
@Feature
package crm.ejb.directory;

import crm.domain.shared.Feature;
