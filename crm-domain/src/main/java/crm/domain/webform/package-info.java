/**
 * The words of web forms: what a form asks for, how its fields are read, and why something that was sent is kept apart.
 * What a form may fill in is decided here: of a lead only what the person himself can know.
 */
@Feature(dependsOn = {"lead"})
package crm.domain.webform;

import crm.domain.shared.Feature;
