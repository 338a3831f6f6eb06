package crm.ejb.mail;

import crm.domain.mail.TemplateProfile;
import java.io.Serializable;

/** A template, in the list and on its page. */
public record TemplateRow(int id, int version, TemplateProfile profile) implements Serializable {}
