/** The page of the access linter: findings in plain sentences, each with the place where it is mended. */
@Feature(dependsOn = {"linter", "access"})
package crm.web.linter;

import crm.domain.shared.Feature;
