/**
 * Pages that show what a change does before it is made: who gains, who loses, how many records, with examples.
 *
 * <p>A page extends {@link crm.web.preview.PreviewedPage}, says what the change is, and shows
 * {@code /WEB-INF/preview/changes.xhtml} inside the form of the change. Out of scope: what the changes are.
 */
@Feature(dependsOn = {"shared", "access", "ui"})
package crm.web.preview;

import crm.domain.shared.Feature;
