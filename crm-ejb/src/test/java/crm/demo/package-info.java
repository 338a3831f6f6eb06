/**
 * The organisation one can play with: Larkfield Instruments, a maker of measuring instruments, with its people, their
 * places and a year of sales. Made anew from a fixed seed and one date, through the classes of the domain, so that every
 * key, sort name and search text is what the application itself would have written.
 *
 * <p>People are in {@link crm.demo.Staff}, words in {@link crm.demo.Nation} and {@link crm.demo.Trade}, the year in the
 * books ({@link crm.demo.LeadBook}, {@link crm.demo.AccountBook} …), which all write into one {@link crm.demo.Story}.
 */
package crm.demo;
