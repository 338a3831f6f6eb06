package crm.ejb.mail;

import crm.domain.mail.TemplateProfile;

/**
 * Change a template.
 *
 * @param version the version the caller has read
 */
public record EditTemplate(int id, int version, TemplateProfile profile) {}
