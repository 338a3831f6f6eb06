/** The search page, and what it finds as a short answer for the search box of every page. */
@Feature(dependsOn = {"ui"})
package crm.web.search;

import crm.domain.shared.Feature;
