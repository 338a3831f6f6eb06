package crm.ejb.opportunity;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What an opportunity has if nobody says otherwise.
 *
 * @param currency the organisation's, ISO 4217
 * @param closeDate the last day of the organisation's fiscal quarter
 */
public record OpportunityDefaults(String currency, LocalDate closeDate) implements Serializable {}
