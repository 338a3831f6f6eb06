package crm.domain.conversion;

/**
 * An account that might be the lead's company, as found in the database.
 *
 * @param nameKey its name for comparison
 * @param webDomain its web domain, or null
 * @param phoneKey its phone number for comparison, or null
 * @param nameSimilarity trigram similarity of the names, 0 to 1
 * @param knowsEmail whether one of its contacts has the lead's e-mail address
 */
public record AccountCandidate(
        long id, String nameKey, String webDomain, String phoneKey, double nameSimilarity, boolean knowsEmail) {}
