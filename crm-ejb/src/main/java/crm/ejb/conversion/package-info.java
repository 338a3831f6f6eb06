/**
 * Converting leads: finds matching accounts and contacts, shows what would become of every value, and converts: in one
 * transaction, once. The lead's row lock and the conversion's primary key guard "once"; a lock on the company's name
 * guards against two accounts for one new company.
 */
@Feature(dependsOn = {"lead", "opportunity", "contact", "account", "activity", "access"})
package crm.ejb.conversion;

import crm.domain.shared.Feature;
