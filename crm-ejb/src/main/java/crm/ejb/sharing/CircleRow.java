package crm.ejb.sharing;

import java.io.Serializable;

/**
 * A public group or a queue in a list.
 *
 * @param description or null
 * @param confidential whether access given to it stops at its members
 * @param members how many grantees are listed in it
 */
public record CircleRow(int id, String name, String description, boolean confidential, int members)
        implements Serializable {}
