package crm.ejb.webform;

import crm.domain.webform.WebFormProfile;
import java.io.Serializable;

/**
 * A web form, in the list and on its page.
 *
 * @param key names the form to the public
 * @param ownerName who takes what no assignment rule places
 */
public record WebFormRow(int id, int version, String key, WebFormProfile profile, String ownerName)
        implements Serializable {}
