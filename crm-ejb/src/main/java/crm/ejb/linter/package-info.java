/**
 * The access linter: says where sharing does nothing, does something nobody is there for, or does what holds anyway. It
 * reads the organisation and counts; it changes nothing, and names no record.
 */
@Feature(dependsOn = {"access", "directory"})
package crm.ejb.linter;

import crm.domain.shared.Feature;
