/**
 * Changes as questions: who would gain and who would lose, before anything is changed (guarantee G5).
 *
 * <p>Invariants: a preview runs the very change it is about, through the door of that change, so nobody learns by a preview
 * what he may not change; nothing of it is left behind. A change that was previewed is made only while the organisation
 * is still the one the preview was about. Out of scope: how access is decided, and what the changes are.
 */
@Feature(dependsOn = {"access"})
package crm.ejb.preview;

import crm.domain.shared.Feature;
