package crm.ejb.directory;

import crm.domain.directory.UserProfile;

/**
 * Makes the first administrator of a new installation.
 *
 * @param token what the server printed when it started
 */
public record FirstAdministrator(String token, UserProfile profile, String password) {}
