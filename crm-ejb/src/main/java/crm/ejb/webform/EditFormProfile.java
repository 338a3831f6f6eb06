package crm.ejb.webform;

import crm.domain.webform.WebFormProfile;

/**
 * Change a web form.
 *
 * @param version the version the caller has read
 */
public record EditFormProfile(int id, int version, WebFormProfile profile) {}
