/** The first page after sign-in: what is to do today, and what deserves a look. Each card is a question of its own. */
@Feature(dependsOn = {"activity", "lead", "opportunity", "search", "ui"})
package crm.web.home;

import crm.domain.shared.Feature;
