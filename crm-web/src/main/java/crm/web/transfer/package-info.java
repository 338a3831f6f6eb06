/**
 * Import pages: upload, mapping, dry run, progress and result. They ask the import doors and show their answer; files
 * with findings are streamed, cell by cell safe for spreadsheets.
 */
@Feature(dependsOn = {"activity", "directory", "lead", "ui"})
package crm.web.transfer;

import crm.domain.shared.Feature;
