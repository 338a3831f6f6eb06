/** The words every room shares. Knows no other room. */
@Feature
package crm.domain.shared;
