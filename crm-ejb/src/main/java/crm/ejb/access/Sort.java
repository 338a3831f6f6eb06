package crm.ejb.access;

/**
 * A column lists can be sorted by; there is a walk index and a run index for it.
 *
 * @param name the sort's name in addresses
 * @param column a column that is never null
 * @param sqlType type to which a cursor's value is cast
 */
public record Sort(String name, String column, String sqlType) {}
