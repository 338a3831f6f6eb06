package crm.domain.transfer;

import crm.domain.lead.LeadProfile;
import crm.domain.lead.LeadStatus;
import java.io.Serializable;

/**
 * A lead as a line would make it.
 *
 * @param owner the owner as named in the file, or null
 * @param status never CONVERTED
 * @param externalId key of the system it came from, or null
 */
public record LeadDraft(LeadProfile profile, String owner, LeadStatus status, String externalId)
        implements Serializable {}
