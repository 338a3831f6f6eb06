package crm.ejb.directory;

import java.time.Instant;

/**
 * A proof of identity just given.
 *
 * @param userId the user
 * @param since when, by the clock of the database; a session lives only as long as nothing later ends it
 */
public record SignedIn(int userId, Instant since) {}
