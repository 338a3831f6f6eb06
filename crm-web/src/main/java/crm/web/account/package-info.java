/** Account pages: the list, an account with what hangs on it, and writing about one. They ask the doors and decide nothing. */
@Feature(dependsOn = {"access", "account", "ownership", "preview", "ui"})
package crm.web.account;

import crm.domain.shared.Feature;
